package prongsai.measures.result;

import java.util.List;
import java.util.UUID;
import prongsai.platform.events.DomainEvent;
import prongsai.platform.time.Half;

/** What happens to results. */
public sealed interface ResultEvent extends DomainEvent {
    ResultState result();

    @Override
    default State state() {
        return result();
    }

    /** A result was written down, or its words are others now. */
    record ResultRecorded(ResultState result) implements ResultEvent {}

    /** A result was taken back ({@code removed}). */
    record ResultRemoved(ResultState result) implements ResultEvent {}

    /** The result after the change; {@code round} is the half-year it is told in. */
    record ResultState(
            UUID id,
            UUID plan,
            String organisation,
            int fiscalYear,
            Half round,
            int number,
            List<UUID> measures,
            String text,
            boolean removed,
            long version)
            implements State {
        @Override
        public String subject() {
            return id.toString();
        }
    }
}
