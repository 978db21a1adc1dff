package prongsai.measures.measure;

import static java.util.Map.entry;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import prongsai.platform.answer.Change;
import prongsai.platform.events.DomainEvent;
import prongsai.platform.identity.Scope;

/**
 * Carries a measure out: reads it, changes it, and stores it with what tells of it by one statement. Nothing is held in between; where
 * another one was faster, nothing is stored and the work is done anew on what stands there now.
 */
@ApplicationScoped
class CarryingOut {
    /** The plan first, as all who write beneath it; a measure that is of another version by then is not changed. */
    private static final String CHANGED = """
            touched as (
                update plans set edition = edition + 1 where id = :plan returning id),
            changed as (
                update measures set status = :status, percent = :percent, due_on = cast(nullif(:dueOn, '') as date),
                                    ticks = :ticks, history = :history, version = :version
                where id = :id and version = :read and plan = (select id from touched)
                returning id)
            """;

    private static final Tick.Column TICKS = new Tick.Column();
    private static final Progress.Column HISTORY = new Progress.Column();

    private final Measures measures;

    CarryingOut(Measures measures) {
        this.measures = measures;
    }

    /**
     * The measure as it is afterwards; 404 where there is none within the caller's scope. Its plan is touched: other writers of the plan
     * wait for the statement and it for them, and the plan's edition moves. What the plan says is neither read nor written.
     *
     * @param how changes the measure, or refuses to, and tells of it; runs once more for each time that another one was faster
     */
    Uni<Measure> of(UUID id, Change change, Function<Measure, DomainEvent> how) {
        return read(id, change.caller().scope()).chain(measure -> {
            long read = measure.version();
            DomainEvent event = how.apply(measure);
            return change.publishWith(event, CHANGED, values(measure, read))
                    .chain(stored -> stored ? Uni.createFrom().item(measure) : of(id, change, how));
        });
    }

    /** Hibernate does not look after what it read: the statement does. */
    private Uni<Measure> read(UUID id, Scope scope) {
        return measures.get(id, scope)
                .call(measure -> measures.getSession().invoke(session -> session.detach(measure)));
    }

    private static Map<String, Object> values(Measure measure, long read) {
        LocalDate dueOn = measure.dueOn();
        return Map.ofEntries(
                entry("id", measure.id()),
                entry("plan", measure.planId()),
                entry("read", read),
                entry("status", measure.status().name()),
                entry("percent", measure.percent()),
                entry("dueOn", dueOn == null ? "" : dueOn.toString()),
                entry("ticks", TICKS.convertToDatabaseColumn(measure.ticks())),
                entry("history", HISTORY.convertToDatabaseColumn(measure.history())),
                entry("version", measure.version()));
    }
}
