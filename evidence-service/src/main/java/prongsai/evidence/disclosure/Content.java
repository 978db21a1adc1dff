package prongsai.evidence.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.link.LinkCheck;

/**
 * What is said of a disclosure.
 *
 * @param period the time that what is published covers, in the paper's words
 * @param responsible code of the section that publishes it
 * @param dueOn day in Bangkok by which it is to be published
 * @param publishedOn day in Bangkok on which it was
 */
record Content(
        List<Address> addresses,
        List<Element> elements,
        @Nullable String period,
        @Nullable String responsible,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate publishedOn) {
    /** The same for a section officer, whose section stays responsible. */
    Content by(String section) {
        return new Content(addresses, elements, period, section, dueOn, publishedOn);
    }

    /** The same with what is known of its addresses. */
    Content seen(Map<String, LinkCheck> known) {
        List<Address> checked = addresses.stream()
                .map(address -> address.found(known.getOrDefault(address.url(), LinkCheck.pending())))
                .toList();
        return new Content(checked, elements, period, responsible, dueOn, publishedOn);
    }
}
