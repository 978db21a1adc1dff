package prongsai.measures.comment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import prongsai.platform.events.DomainEvent;

/** What happens to comments. */
public sealed interface CommentEvent extends DomainEvent {
    CommentState comment();

    @Override
    default State state() {
        return comment();
    }

    /** Somebody commented on a measure; what was said stays inside. */
    record CommentWritten(CommentState comment) implements CommentEvent {}

    /** The comment without its words; {@code mentions} are user ids. */
    record CommentState(UUID id, UUID measure, String organisation, List<String> mentions, Instant at, long version)
            implements State {
        @Override
        public String subject() {
            return id.toString();
        }
    }
}
