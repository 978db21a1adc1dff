package prongsai.evidence.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.platform.events.DomainEvent;

/** What happens to disclosures that others need to know. */
public sealed interface DisclosureEvent extends DomainEvent {
    DisclosureState disclosure();

    @Override
    default State state() {
        return disclosure();
    }

    /** What is said of it, its approval, or what is found at its addresses is another now. */
    record DisclosureChanged(DisclosureState disclosure) implements DisclosureEvent {}

    /**
     * The disclosure after the change.
     *
     * @param fiscalYear of the assessment whose disclosure check looks at it, Buddhist Era
     * @param item code in the questionnaire of that year, {@code O12}
     * @param responsible code of the section that publishes it
     * @param dueOn a day in Bangkok, as {@code publishedOn}
     * @param approvedBy user id of the director
     * @param state does not depend on the day it is read; that {@code dueOn} has passed is for the reader to see
     */
    record DisclosureState(
            int fiscalYear,
            String organisation,
            String item,
            List<Address> urls,
            List<Element> elements,
            @Nullable String period,
            @Nullable String responsible,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate publishedOn,
            boolean complete,
            boolean approved,
            @Nullable Instant approvedAt,
            @Nullable String approvedBy,
            Readiness state,
            long version)
            implements State {
        @Override
        public String subject() {
            return Disclosure.id(fiscalYear, organisation, item);
        }
    }
}
