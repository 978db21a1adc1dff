package prongsai.portal.city;

import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody wants to see: a year, a group of districts, a name, an order. Everything may be left out, nothing can be wrong. */
class CityQuery {
    private static final int LONGEST = 100;

    @QueryParam("year")
    @Nullable
    String year;

    @QueryParam("group")
    @Nullable
    String group;

    @QueryParam("q")
    @Nullable
    String q;

    @QueryParam("only")
    @Nullable
    String only;

    @QueryParam("sort")
    @Nullable
    String sort;

    CityQuery() {}

    CityQuery(String year, String group, String q, String sort) {
        this.year = year;
        this.group = group;
        this.q = q;
        this.sort = sort;
    }

    /** The asked year of the Buddhist era; nothing when none, or none that can be, was asked for. */
    @Nullable
    Integer askedYear() {
        return year != null && year.matches("2[56][0-9]{2}") ? Integer.valueOf(year) : null;
    }

    /** A code of a group, or empty. */
    String chosenGroup() {
        return group != null && group.matches("[a-z-]{1,40}") ? group : "";
    }

    /** Which organisations are asked for; all, where none of them can be meant. */
    Only chosen() {
        return Only.of(Objects.requireNonNullElse(only, ""));
    }

    /** The same for a service that is asked: nothing for all. */
    @Nullable
    String groupOrNull() {
        return chosenGroup().isEmpty() ? null : chosenGroup();
    }

    /** What a name or code must hold, or empty. */
    String text() {
        String text = Objects.requireNonNullElse(q, "").strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    Order order() {
        return Order.of(Objects.requireNonNullElse(sort, ""));
    }

    /** The query string of this view in another year or order, with its question mark. */
    String link(int inYear, Order inOrder) {
        return link(inYear, inOrder.isUsual() ? "" : inOrder.parameter());
    }

    /** The same for a page with an order of its own; empty for its usual one. */
    String link(int inYear, String inOrder) {
        StringBuilder link = new StringBuilder("?year=").append(inYear);
        add(link, "group", chosenGroup());
        add(link, "q", text());
        add(link, "only", chosen().parameter());
        add(link, "sort", inOrder);
        return link.toString();
    }

    private static void add(StringBuilder link, String name, String value) {
        if (!value.isEmpty()) {
            link.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
