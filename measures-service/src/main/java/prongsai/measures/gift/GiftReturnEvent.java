package prongsai.measures.gift;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import prongsai.platform.events.DomainEvent;
import prongsai.platform.time.Half;

/** What happens to gift returns. How far they are is told, never what they say. */
public sealed interface GiftReturnEvent extends DomainEvent {
    GiftReturnState giftReturn();

    @Override
    default State state() {
        return giftReturn();
    }

    /** A section has answered, or answers otherwise now. */
    record GiftReturnAnswered(GiftReturnState giftReturn) implements GiftReturnEvent {}

    /** All have answered, and it went to the centre. */
    record GiftReturnSubmitted(GiftReturnState giftReturn) implements GiftReturnEvent {}

    /** The centre gave it back; why stays between the two. */
    record GiftReturnReturned(GiftReturnState giftReturn) implements GiftReturnEvent {}

    /**
     * How far the return is after the change.
     *
     * @param fiscalYear Buddhist Era
     * @param status {@code OPEN}, {@code SUBMITTED} or {@code RETURNED}
     * @param answered how many of the organisation's sections have answered
     * @param of how many sections it has
     */
    record GiftReturnState(
            String organisation,
            int fiscalYear,
            Half round,
            String status,
            int answered,
            int of,
            @Nullable Instant submittedAt,
            long version)
            implements State {
        @Override
        public String subject() {
            return fiscalYear + "-" + organisation + "-" + round;
        }
    }
}
