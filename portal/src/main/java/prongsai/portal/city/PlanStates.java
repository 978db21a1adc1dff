package prongsai.portal.city;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import prongsai.portal.api.CityStatus.Row;

/** How many organisations' plans are in which state, in the order of the work; {@code NONE} where there is no plan. */
record PlanStates(List<Count> counts) {
    private static final List<String> ORDER = List.of("NONE", "DRAFT", "SUBMITTED", "RETURNED", "APPROVED", "AMENDED");

    /** One state; {@code width} is its share of the longest possible bar of 100. */
    record Count(String state, int count, int width) {}

    static PlanStates of(List<Row> rows) {
        Map<String, Integer> byState = new LinkedHashMap<>();
        ORDER.forEach(state -> byState.put(state, 0));
        rows.forEach(row -> byState.merge(Objects.requireNonNullElse(row.work().status(), "NONE"), 1, Integer::sum));
        List<Count> counts = new ArrayList<>();
        byState.forEach((state, count) ->
                counts.add(new Count(state, count, Figures.width(Figures.share(count, rows.size())))));
        return new PlanStates(counts);
    }
}
