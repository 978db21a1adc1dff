package prongsai.portal.disclosure;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import prongsai.portal.api.Disclosure;
import prongsai.portal.office.Office;

/** The items of a year as their list shows them. */
record DisclosureList(Office office, DisclosuresQuery query, Disclosure.OfYear year) {
    private static final int YEARS_BACK = 4;
    private static final long WHOLE = 100;

    /** What is still to be done first; among those, in the service's order: what lost points the year before first. */
    public List<Disclosure> items() {
        return year.items().stream()
                .sorted(Comparator.comparingInt(one -> query.states().indexOf(one.state())))
                .toList();
    }

    public long percent() {
        return year.of() == 0 ? 0 : WHOLE * year.ready() / year.of();
    }

    /** The years that may be begun with. */
    public List<Integer> earlierYears() {
        return IntStream.rangeClosed(1, YEARS_BACK)
                .mapToObj(back -> office.year() - back)
                .toList();
    }

    public String once() {
        return UUID.randomUUID().toString();
    }
}
