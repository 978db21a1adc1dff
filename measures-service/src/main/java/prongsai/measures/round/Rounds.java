package prongsai.measures.round;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import prongsai.platform.events.Events;
import prongsai.platform.identity.Scope;
import prongsai.platform.problem.CommonProblem;
import prongsai.platform.time.Half;

/** All rounds, within a scope. */
@ApplicationScoped
public class Rounds implements PanacheRepositoryBase<Round, UUID> {
    private final RoundCalendars calendars;

    Rounds(RoundCalendars calendars) {
        this.calendars = calendars;
    }

    /** The round of a plan; 404 where there is none within the scope. */
    public Uni<Round> get(UUID plan, Half half, Scope scope) {
        return find("planId = ?1 and half = ?2", plan, half)
                .<Round>firstResult()
                .map(round -> {
                    if (round == null || !scope.covers(round.organisation())) {
                        throw CommonProblem.NOT_FOUND.because();
                    }
                    return round;
                });
    }

    /** Both rounds of a plan, M6 first; none where the plan is outside the scope. */
    public Uni<List<Round>> ofPlan(UUID plan, Scope scope) {
        return list(
                "planId = ?1 and (?2 = '' or organisation = ?2) order by case when half = M6 then 0 else 1 end",
                plan,
                scope.filter());
    }

    /** Opens both rounds of a new plan, on the days of the centre's calendar. */
    public Uni<Void> open(UUID plan, String organisation, int fiscalYear, Events events) {
        return calendars.of(fiscalYear, new Scope.Only(organisation)).chain(calendar -> {
            Round first = Round.open(UUID.randomUUID(), plan, organisation, fiscalYear, calendar.of(Half.M6));
            Round second = Round.open(UUID.randomUUID(), plan, organisation, fiscalYear, calendar.of(Half.M12));
            return persist(first)
                    .chain(() -> persist(second))
                    .chain(() -> events.publish(first.opened()))
                    .chain(() -> events.publish(second.opened()));
        });
    }
}
