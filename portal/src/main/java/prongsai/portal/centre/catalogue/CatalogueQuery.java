package prongsai.portal.centre.catalogue;

import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which standard measures somebody looks for. What cannot be is left out, but for a code, of which the service says what is wrong. */
class CatalogueQuery {
    @QueryParam("item")
    @Nullable
    String item;

    @QueryParam("fiscalYear")
    @Nullable
    String fiscalYear;

    @QueryParam("indicator")
    @Nullable
    String indicator;

    @QueryParam("retired")
    boolean retired;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    @Nullable
    String itemOrNull() {
        return item == null || item.isBlank() ? null : item.strip();
    }

    @Nullable
    Integer yearOrNull() {
        return fiscalYear != null && fiscalYear.matches("2[56][0-9]{2}") ? Integer.valueOf(fiscalYear) : null;
    }

    @Nullable
    Integer indicatorOrNull() {
        return indicator != null && indicator.matches("[0-9]{1,2}") ? Integer.valueOf(indicator) : null;
    }

    public String item() {
        return Objects.requireNonNullElse(itemOrNull(), "");
    }

    public String year() {
        return Objects.toString(yearOrNull(), "");
    }

    public String indicator() {
        return Objects.toString(indicatorOrNull(), "");
    }

    public boolean isRetired() {
        return retired;
    }

    public boolean isFiltered() {
        return retired || !(item() + year() + indicator()).isEmpty();
    }

    /** The query string of this choice, from the beginning or on from there. */
    String link(@Nullable String next) {
        return "?item=" + URLEncoder.encode(item(), StandardCharsets.UTF_8) + "&fiscalYear=" + year() + "&indicator="
                + indicator() + (retired ? "&retired=true" : "") + (next == null ? "" : "&cursor=" + next);
    }
}
