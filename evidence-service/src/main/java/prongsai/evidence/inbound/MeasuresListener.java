package prongsai.evidence.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.known.Copy.Told;
import prongsai.evidence.known.KnownWork;
import prongsai.platform.events.EventListener;
import prongsai.platform.events.Events;
import prongsai.platform.events.Inbox;
import prongsai.platform.events.ReceivedEvent;
import prongsai.platform.time.Half;

/** Hears which measures, results and rounds there are, which rounds are frozen, and which are public. */
@ApplicationScoped
class MeasuresListener implements EventListener {
    private final Inbox inbox;
    private final KnownWork known;

    MeasuresListener(Inbox inbox, KnownWork known) {
        this.inbox = inbox;
        this.known = known;
    }

    @Override
    public String topic() {
        return "prongsai.measures.v1";
    }

    @Incoming("measures")
    Uni<Void> hear(Message<List<byte[]>> batch) {
        return inbox.receive(this, batch);
    }

    @Override
    public Uni<Void> apply(ReceivedEvent event, Events events) {
        return switch (event.name()) {
            case "measure-planned",
                    "measure-revised",
                    "measure-progressed",
                    "measure-completed",
                    "measure-reopened",
                    "measure-withdrawn" ->
                learn(event, event.read(OfMeasure.class).measure());
            case "result-recorded", "result-removed" ->
                learn(event, event.read(OfResult.class).result());
            case "round-opened", "round-proposed", "round-submitted", "round-accepted", "round-returned" ->
                learn(event, event.read(OfRound.class).round(), null);
            case "round-published" -> learn(event, event.read(OfRound.class).round(), true);
            case "round-unpublished" -> learn(event, event.read(OfRound.class).round(), false);
            // a plan shows no evidence of its own, so that its publication makes none public
            case "plan-published", "plan-unpublished" -> Uni.createFrom().voidItem();
            // plans, gift returns, sign-offs and what is added later: evidence neither belongs to them nor is frozen by
            // them
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> learn(ReceivedEvent event, OfMeasure.Measure measure) {
        Told told = told(event, measure.id(), measure.plan(), measure.organisation(), measure.fiscalYear());
        OfMeasure.Responsible responsible = measure.responsible();
        if (responsible == null) {
            return known.learnMeasure(told, List.of(), false, measure.removed());
        }
        List<String> sections = Stream.of(or(responsible.lead()), or(responsible.supporting()))
                .flatMap(List::stream)
                .distinct()
                .toList();
        return known.learnMeasure(told, sections, responsible.all(), measure.removed());
    }

    private Uni<Void> learn(ReceivedEvent event, OfResult.Result result) {
        Told told = told(event, result.id(), result.plan(), result.organisation(), result.fiscalYear());
        return known.learnResult(told, result.round(), or(result.measures()), result.removed());
    }

    private Uni<Void> learn(ReceivedEvent event, OfRound.Round round, @Nullable Boolean published) {
        Told told = told(event, round.id(), round.plan(), round.organisation(), round.fiscalYear());
        List<UUID> snapshot = round.snapshot() == null
                ? List.of()
                : or(round.snapshot().evidence()).stream()
                        .map(OfRound.Listed::id)
                        .toList();
        return known.learnRound(told, round.round(), round.status(), snapshot, published);
    }

    private static Told told(ReceivedEvent event, UUID id, UUID plan, String organisation, int fiscalYear) {
        return new Told(id, plan, organisation, fiscalYear, event.epoch(), event.version());
    }

    private static <T> List<T> or(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** What is read of the events about measures. */
    record OfMeasure(Measure measure) {
        record Measure(
                UUID id,
                UUID plan,
                String organisation,
                int fiscalYear,
                @Nullable Responsible responsible,
                boolean removed) {}

        record Responsible(
                @Nullable List<String> lead, @Nullable List<String> supporting, boolean all) {}
    }

    /** What is read of the events about results. */
    record OfResult(Result result) {
        record Result(
                UUID id,
                UUID plan,
                String organisation,
                int fiscalYear,
                Half round,
                @Nullable List<UUID> measures,
                boolean removed) {}
    }

    /** What is read of the events about rounds. */
    record OfRound(Round round) {
        record Round(
                UUID id,
                UUID plan,
                String organisation,
                int fiscalYear,
                Half round,
                String status,
                @Nullable Snapshot snapshot) {}

        record Snapshot(@Nullable List<Listed> evidence) {}

        record Listed(UUID id) {}
    }
}
