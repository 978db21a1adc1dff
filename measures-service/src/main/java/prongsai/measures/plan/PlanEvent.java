package prongsai.measures.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.platform.events.DomainEvent;

/** What happens to plans. */
public sealed interface PlanEvent extends DomainEvent {
    PlanState plan();

    @Override
    default State state() {
        return plan();
    }

    /** A plan was begun, by hand or from the scores of the year before. */
    record PlanDrafted(PlanState plan) implements PlanEvent {}

    /** Its issues are others now. */
    record PlanChanged(PlanState plan) implements PlanEvent {}

    /** The officer gave it to the director. */
    record PlanSubmitted(PlanState plan) implements PlanEvent {}

    /** The director approved it. */
    record PlanApproved(PlanState plan) implements PlanEvent {}

    /** The director or the centre gave it back, and why. */
    record PlanReturned(PlanState plan, String reason) implements PlanEvent {}

    /** The director made it public, with what it said then: the snapshot. */
    record PlanPublished(PlanState plan, PlanSnapshot snapshot) implements PlanEvent {}

    /** The director took it out of the public's sight again. */
    record PlanUnpublished(PlanState plan) implements PlanEvent {}

    /** That a snapshot of this hash is public since then. */
    record Published(Instant at, String hash) {}

    /**
     * The plan after the change, its issues with it.
     *
     * @param publication what is public of it; it may say less or other than the plan does now
     * @param draftChanges what corrected scores have changed of what was drafted; left out where none did
     */
    record PlanState(
            UUID id,
            String organisation,
            int fiscalYear,
            int basisFiscalYear,
            PlanStatus status,
            @Nullable String returnReason,
            List<PlanIssue> issues,
            List<IndicatorNote> indicatorNotes,
            long version,
            @Nullable Published publication,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            List<DraftChange> draftChanges)
            implements State {
        @Override
        public String subject() {
            return id.toString();
        }
    }
}
