package prongsai.portal.month;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a month somebody wants to see. Everything may be left out, nothing can be wrong. */
class MonthQuery {
    private static final List<String> LISTS = List.of("due", "late", "still");

    @QueryParam("section")
    @Nullable
    String section;

    @QueryParam("list")
    @Nullable
    String list;

    @QueryParam("signed")
    boolean signed;

    /** A section's code; empty for all. */
    public String section() {
        return section != null && section.matches("[A-Z0-9_-]{1,40}") ? section : "";
    }

    /** One list, whole; empty for the beginning of each. */
    public String list() {
        return list != null && LISTS.contains(list) ? list : "";
    }

    /** The list as it was signed. */
    public boolean isSigned() {
        return signed;
    }

    /** What may be chosen. */
    public List<String> lists() {
        return LISTS;
    }

    /** Those that are shown. */
    public List<String> shown() {
        return list().isEmpty() ? LISTS : List.of(list());
    }

    /** The same for another list, or for each where it is empty. */
    public String with(String other) {
        return "?section=" + section() + "&list=" + other + (signed ? "&signed=true" : "");
    }
}
