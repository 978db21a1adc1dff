package prongsai.measures.catalogue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.plan.PlanIssue.ItemOfYear;
import prongsai.platform.events.DomainEvent;
import prongsai.platform.thai.Awareness;
import prongsai.platform.thai.FollowUp;
import prongsai.platform.thai.Output;
import prongsai.platform.thai.Responsible;

/** What happens to the catalogue. */
public sealed interface StandardMeasureEvent extends DomainEvent {
    StandardMeasureState standardMeasure();

    @Override
    default State state() {
        return standardMeasure();
    }

    /** A standard measure stands in the catalogue from now on, or its words are others now. */
    record StandardMeasureKept(StandardMeasureState standardMeasure) implements StandardMeasureEvent {}

    /** It is not offered any more; or it was taken out without a trace ({@code removed}), since nobody had used it. */
    record StandardMeasureRetired(StandardMeasureState standardMeasure) implements StandardMeasureEvent {}

    /**
     * The standard measure after the change.
     *
     * @param due a rule without a year, "๓๐ มี.ค."
     */
    record StandardMeasureState(
            UUID id,
            List<ItemOfYear> items,
            @Nullable Integer indicator,
            String activity,
            List<Output> outputs,
            List<Awareness> awareness,
            @Nullable String due,
            @Nullable Responsible responsible,
            @Nullable FollowUp followUp,
            @Nullable String note,
            boolean retired,
            boolean removed,
            long version)
            implements State {
        /** The catalogue belongs to no organisation that is assessed; this code stands for the centre and keeps the order. */
        public static final String CENTRE = "BMA-CENTRE";

        @Override
        public String organisation() {
            return CENTRE;
        }

        @Override
        public String subject() {
            return id.toString();
        }
    }
}
