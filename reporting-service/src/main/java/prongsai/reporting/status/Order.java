package prongsai.reporting.status;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.problem.Problem;

/** What the organisations are ordered by; all but the first rank them, the highest figure first, and those without one last. */
enum Order {
    ORGANISATION("null::numeric"),
    TOTAL("s.total"),
    PERCENT("case when s.measures > 0 then s.percent::numeric end"),
    OVERDUE("case when s.measures > 0 then width_bucket({2}::date - 1, s.due_days)::numeric end");

    private final String figure;

    Order(String figure) {
        this.figure = figure;
    }

    /** From the query parameter {@code sort}: {@code organisation} (also where it is absent), {@code total}, {@code percent}, {@code overdue}. */
    static Order of(@Nullable String sort) {
        if (sort == null) {
            return ORGANISATION;
        }
        for (Order order : values()) {
            if (order.parameter().equals(sort)) {
                return order;
            }
        }
        throw Problem.invalid("sort", "error.kind-of-value");
    }

    private String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The figure as SQL. */
    String figure() {
        return figure;
    }

    /**
     * The place a page of a ranking starts after.
     *
     * @param figure null among those without one
     * @param organisation empty for the first page
     */
    record Place(@Nullable BigDecimal figure, String organisation) {}

    /** The key of the next page; one order's keys are no keys of another. */
    String key(Place last) {
        String figure = last.figure() == null ? "" : last.figure().toPlainString();
        return this == ORGANISATION ? last.organisation() : parameter() + " " + figure + " " + last.organisation();
    }

    /** The place a ranking's page starts after; a cursor of another order is a 400. */
    Place after(PageRequest page) {
        if (page.after().isEmpty()) {
            return new Place(null, "");
        }
        String[] parts = page.after().split(" ", -1);
        if (parts.length != 3 || !parts[0].equals(parameter()) || !parts[1].matches("|-?[0-9]{1,9}(\\.[0-9]{1,20})?")) {
            throw Problem.invalid("cursor", "error.cursor");
        }
        return new Place(parts[1].isEmpty() ? null : new BigDecimal(parts[1]), parts[2]);
    }
}
