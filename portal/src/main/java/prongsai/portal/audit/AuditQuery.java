package prongsai.portal.audit;

import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which lines of the audit trail somebody wants to see; empty is open. */
class AuditQuery {
    @QueryParam("organisation")
    @Nullable
    String organisation;

    @QueryParam("actor")
    @Nullable
    String actor;

    @QueryParam("type")
    @Nullable
    String type;

    @QueryParam("subject")
    @Nullable
    String subject;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    public String organisation() {
        return stripped(organisation);
    }

    public String actor() {
        return stripped(actor);
    }

    public String type() {
        return stripped(type);
    }

    public String subject() {
        return stripped(subject);
    }

    public String from() {
        return stripped(from);
    }

    public String to() {
        return stripped(to);
    }

    public boolean isFiltered() {
        return !(organisation() + actor() + type() + subject() + from() + to()).isEmpty();
    }

    public boolean isLater() {
        return cursor != null && !cursor.isEmpty();
    }

    List<String> types() {
        return type().isEmpty() ? List.of() : List.of(type());
    }

    /** The query string of this choice, newest first, with its question mark. */
    String link(@Nullable String next) {
        StringBuilder link = new StringBuilder("?order=newest");
        add(link, "organisation", organisation());
        add(link, "actor", actor());
        add(link, "type", type());
        add(link, "subject", subject());
        add(link, "from", from());
        add(link, "to", to());
        add(link, "cursor", Objects.requireNonNullElse(next, ""));
        return link.toString();
    }

    /** The same with one more condition. */
    String linkWith(String name, String value) {
        StringBuilder link = new StringBuilder(link(null));
        add(link, name, value);
        return link.toString();
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static void add(StringBuilder link, String name, String value) {
        if (!value.isEmpty()) {
            link.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
