package prongsai.portal.city;

import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Which work somebody wants to see: of a year, a group or a district, and a section. Nothing can be wrong. */
class LateQuery extends CityQuery {
    @QueryParam("office")
    @Nullable
    String office;

    @QueryParam("section")
    @Nullable
    String section;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    LateQuery() {}

    @Nullable
    String officeOrNull() {
        return office != null && office.matches("[0-9A-Z-]{1,20}") ? office : null;
    }

    @Nullable
    String sectionOrNull() {
        return section != null && section.matches("[A-Z_]{1,40}") ? section : null;
    }

    @Nullable
    String cursorOrNull() {
        return cursor != null && cursor.matches("[A-Za-z0-9_=-]{1,300}") ? cursor : null;
    }

    /** The query string of this choice, with its question mark. */
    String pageLink(int year, @Nullable String next) {
        StringBuilder link = new StringBuilder("?year=").append(year);
        add(link, "group", groupOrNull());
        add(link, "office", officeOrNull());
        add(link, "section", sectionOrNull());
        add(link, "cursor", next);
        return link.toString();
    }

    private static void add(StringBuilder link, String name, @Nullable String value) {
        if (value != null) {
            link.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
