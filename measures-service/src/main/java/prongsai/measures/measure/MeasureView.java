package prongsai.measures.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.measure.MeasureEvent.MeasureState;
import prongsai.platform.thai.Awareness;
import prongsai.platform.thai.Deadline;
import prongsai.platform.thai.FollowUp;
import prongsai.platform.thai.Output;
import prongsai.platform.thai.Recurrence;
import prongsai.platform.thai.Responsible;
import prongsai.platform.time.FiscalYear;

/**
 * A measure as it is answered.
 *
 * @param overdue whether its day is past (Bangkok) and it is neither completed nor withdrawn
 * @param nextDue the next day it is due on, today included; null where there is none
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
        List<Progress> history) {
    public static MeasureView of(Measure measure, LocalDate today) {
        MeasureState state = measure.state();
        boolean open = state.status() == MeasureStatus.PLANNED || state.status() == MeasureStatus.IN_PROGRESS;
        LocalDate dueOn = measure.dueOn();
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
                open && dueOn != null && dueOn.isBefore(today),
                open && state.due() != null ? nextDue(state.due(), new FiscalYear(state.fiscalYear()), today) : null,
                state.history());
    }

    /** A recurring measure is due again each interval after its first day (the first month's end where it names none). */
    private static @Nullable LocalDate nextDue(Deadline due, FiscalYear year, LocalDate today) {
        if (due.recurrence() == Recurrence.NONE) {
            return due.date() == null || due.date().isBefore(today) ? null : due.date();
        }
        LocalDate first =
                due.date() != null ? due.date() : year.first().plusMonths(1).minusDays(1);
        LocalDate next = first;
        for (int i = 1; next.isBefore(today) && !next.isAfter(year.last()); i++) {
            next = first.plusMonths((long) i * due.recurrence().months());
        }
        return next.isAfter(year.last()) ? null : next;
    }
}
