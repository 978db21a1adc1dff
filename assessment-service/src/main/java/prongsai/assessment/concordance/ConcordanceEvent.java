package prongsai.assessment.concordance;

import java.util.List;
import prongsai.assessment.concordance.ConcordanceContent.ItemPair;
import prongsai.platform.events.DomainEvent;

/** What happens to concordances that others need to know. */
public sealed interface ConcordanceEvent extends DomainEvent {
    ConcordanceState concordance();

    @Override
    default State state() {
        return concordance();
    }

    /** Which item answers which has been said, or said anew. */
    record ConcordanceSet(ConcordanceState concordance) implements ConcordanceEvent {}

    /** The concordance after the change; years in the Buddhist Era. */
    record ConcordanceState(
            int fromYear, int toYear, String scope, boolean verified, List<ItemPair> items, long version)
            implements State {
        /** Concordances belong to no organisation; the scope keeps their order. */
        @Override
        public String organisation() {
            return scope;
        }

        @Override
        public String subject() {
            return fromYear + "-" + toYear + "-" + scope;
        }
    }
}
