package prongsai.measures.gift;

import java.util.List;
import prongsai.platform.events.DomainEvent;

/** What happens to the form of gift returns. */
public sealed interface GiftFormEvent extends DomainEvent {
    FormState giftForm();

    @Override
    default State state() {
        return giftForm();
    }

    /** The centre has set what is asked of each gift. */
    record GiftFormSet(FormState giftForm) implements GiftFormEvent {}

    /** The form of a fiscal year (Buddhist Era) after the change. */
    record FormState(int fiscalYear, List<GiftField> fields, long version) implements State {
        /** It belongs to no organisation: all fill it. */
        @Override
        public String organisation() {
            return "ALL";
        }

        @Override
        public String subject() {
            return fiscalYear + "-gift-form";
        }
    }
}
