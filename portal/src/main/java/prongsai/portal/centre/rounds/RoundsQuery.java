package prongsai.portal.centre.rounds;

import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which offices the centre wants to see: of a year, a group, a name, in a state. Nothing can be wrong. */
class RoundsQuery {
    private static final int LONGEST = 100;

    @QueryParam("year")
    @Nullable
    String year;

    @QueryParam("group")
    @Nullable
    String group;

    @QueryParam("state")
    @Nullable
    String state;

    @QueryParam("q")
    @Nullable
    String q;

    @Nullable
    Integer askedYear() {
        return year != null && year.matches("2[56][0-9]{2}") ? Integer.valueOf(year) : null;
    }

    public String chosenGroup() {
        return group != null && group.matches("[a-z-]{1,40}") ? group : "";
    }

    /** {@code M6-SUBMITTED}, {@code plan-NONE}; empty for all. */
    public String chosenState() {
        return state != null && state.matches("(plan|M6|M12)-[A-Z]{1,20}") ? state : "";
    }

    public String text() {
        String text = Objects.requireNonNullElse(q, "").strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    public boolean isFiltered() {
        return !(chosenGroup() + chosenState() + text()).isEmpty();
    }

    boolean holds(OfficeRow row) {
        String wanted = text().toLowerCase(Locale.ROOT);
        String asked = chosenState();
        return (row.code() + " " + row.name()).toLowerCase(Locale.ROOT).contains(wanted)
                && (asked.isEmpty()
                        || row.state(asked.substring(0, asked.indexOf('-')))
                                .equals(asked.substring(asked.indexOf('-') + 1)));
    }

    String link(int inYear) {
        return "?year=" + inYear + "&group=" + chosenGroup() + "&state=" + chosenState() + "&q="
                + URLEncoder.encode(text(), StandardCharsets.UTF_8);
    }
}
