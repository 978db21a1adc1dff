package prongsai.portal.centre.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.centre.StandardMeasures;

/** A page of the standard measures. */
record CatalogueView(
        List<Line> lines, CatalogueQuery query, @Nullable String next) {
    /** One, with its items as they are said: {@code 2565 I4, E1}. */
    record Line(StandardMeasures.StandardMeasure one, String items) {}

    static CatalogueView of(StandardMeasures found, CatalogueQuery query) {
        return new CatalogueView(
                found.items().stream()
                        .map(one -> new Line(one, items(one.items())))
                        .toList(),
                query,
                found.next());
    }

    static String items(List<StandardMeasures.Item> items) {
        return items.stream().map(item -> item.fiscalYear() + " " + item.code()).collect(Collectors.joining(", "));
    }

    public String csvLink() {
        return "/centre/catalogue.csv" + query.link(null);
    }

    public String nextLink() {
        return "/centre/catalogue" + query.link(next);
    }
}
