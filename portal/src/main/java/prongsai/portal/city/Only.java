package prongsai.portal.city;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import prongsai.portal.api.CityStatus.Row;

/** The organisations that somebody has to look after. */
enum Only {
    ALL(row -> true),
    NO_PLAN(row -> !row.hasPlan()),
    LATE(row -> row.work().overdue() > 0),
    WITHOUT_EVIDENCE(row -> row.proofs().measuresWithout() > 0),
    DEAD_LINKS(row -> row.proofs().deadLinks() > 0);

    @SuppressWarnings("ImmutableEnumChecker") // predicates of this file, which keep nothing
    private final Predicate<Row> predicate;

    Only(Predicate<Row> predicate) {
        this.predicate = predicate;
    }

    static Only of(String parameter) {
        return Stream.of(values())
                .filter(one -> one.parameter().equals(parameter))
                .findFirst()
                .orElse(ALL);
    }

    /** All that can be asked for but everything. */
    static List<String> parameters() {
        return Stream.of(values())
                .filter(one -> one != ALL)
                .map(Only::parameter)
                .toList();
    }

    /** {@code dead-links}; empty for everything. */
    String parameter() {
        return this == ALL ? "" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean holds(Row row) {
        return predicate.test(row);
    }
}
