package prongsai.measures.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.platform.events.DomainEvent;
import prongsai.platform.thai.Awareness;
import prongsai.platform.thai.Deadline;
import prongsai.platform.thai.FollowUp;
import prongsai.platform.thai.Output;
import prongsai.platform.thai.Responsible;

/** What happens to measures. */
public sealed interface MeasureEvent extends DomainEvent {
    MeasureState measure();

    @Override
    default State state() {
        return measure();
    }

    /** A measure stands in the plan from now on. */
    record MeasurePlanned(MeasureState measure) implements MeasureEvent {}

    /** What the plan says of it is other now. */
    record MeasureRevised(MeasureState measure) implements MeasureEvent {}

    /** It has come further. */
    record MeasureProgressed(MeasureState measure) implements MeasureEvent {}

    /** It is done. */
    record MeasureCompleted(MeasureState measure) implements MeasureEvent {}

    /** It is not done after all, and why. */
    record MeasureReopened(MeasureState measure, String reason) implements MeasureEvent {}

    /** It will not be done, and why; or it was taken out of the plan ({@code removed}). */
    record MeasureWithdrawn(MeasureState measure, @Nullable String reason) implements MeasureEvent {}

    /**
     * The measure after the change.
     *
     * @param dueOn the first day it is due on that is not ticked; it is overdue once that day is past (Bangkok) and it is open
     * @param ticks the days a recurring measure was carried out for
     * @param standardMeasure the standard measure of the catalogue it was taken over from; left out where there is none
     */
    record MeasureState(
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
            List<Progress> history,
            boolean removed,
            long version,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            LocalDate dueOn,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            List<Tick> ticks,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            UUID standardMeasure)
            implements State {
        MeasureState with(List<Progress> told, List<Tick> ticked) {
            return new MeasureState(
                    id,
                    plan,
                    organisation,
                    fiscalYear,
                    number,
                    issues,
                    activity,
                    outputs,
                    awareness,
                    due,
                    responsible,
                    followUp,
                    status,
                    percent,
                    told,
                    removed,
                    version,
                    dueOn,
                    ticked,
                    standardMeasure);
        }

        @Override
        public String subject() {
            return id.toString();
        }
    }
}
