package prongsai.measures.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.measures.measure.MeasureEvent.MeasureState;
import prongsai.platform.thai.Awareness;
import prongsai.platform.thai.Deadline;
import prongsai.platform.thai.FollowUp;
import prongsai.platform.thai.Output;
import prongsai.platform.thai.Recurrence;
import prongsai.platform.thai.Responsible;

/**
 * A measure as it is answered.
 *
 * @param overdue whether a day it was due on is past (Bangkok) and not ticked, and it is neither completed nor withdrawn
 * @param nextDue the next day it is due on that is not ticked, today included; null where there is none
 * @param occurrences the days a recurring measure is due on, with their ticks; empty for one that is due once
 */
public record MeasureView(
        UUID id,
        UUID plan,
        String organisation,
        int fiscalYear,
        int number,
        List<UUID> issues,
        String activity,
        List<Output> outputs,
        List<Awareness> awareness,
        @Nullable Deadline due,
        @Nullable Responsible responsible,
        @Nullable FollowUp followUp,
        MeasureStatus status,
        int percent,
        boolean overdue,
        @Nullable LocalDate nextDue,
        List<Occurrence> occurrences,
        List<Progress> history,
        @Nullable UUID standardMeasure) {
    /** A day a recurring measure is due on; {@code ticked} once it was carried out for that day. */
    public record Occurrence(LocalDate date, @Nullable Tick ticked) {}

    public static MeasureView of(Measure measure, LocalDate today) {
        MeasureState state = measure.state();
        List<Occurrence> all = occurrences(measure);
        return new MeasureView(
                state.id(),
                state.plan(),
                state.organisation(),
                state.fiscalYear(),
                state.number(),
                state.issues(),
                state.activity(),
                state.outputs(),
                state.awareness(),
                state.due(),
                state.responsible(),
                state.followUp(),
                state.status(),
                state.percent(),
                measure.overdue(today),
                measure.open() ? nextDue(all, today) : null,
                state.due() == null || state.due().recurrence() == Recurrence.NONE ? List.of() : all,
                state.history(),
                state.standardMeasure());
    }

    private static List<Occurrence> occurrences(Measure measure) {
        Map<LocalDate, Tick> ticks =
                measure.ticks().stream().collect(Collectors.toMap(Tick::date, Function.identity()));
        return measure.occurrences().stream()
                .map(day -> new Occurrence(day, ticks.get(day)))
                .toList();
    }

    private static @Nullable LocalDate nextDue(List<Occurrence> all, LocalDate today) {
        return all.stream()
                .filter(one -> one.ticked() == null)
                .map(Occurrence::date)
                .filter(day -> !day.isBefore(today))
                .findFirst()
                .orElse(null);
    }
}
