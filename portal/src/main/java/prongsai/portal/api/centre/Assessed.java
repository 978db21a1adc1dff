package prongsai.portal.api.centre;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scores of an office in a year (Buddhist Era), drafted or published.
 *
 * @param status {@code DRAFT}, {@code PUBLISHED} or {@code BEING_CORRECTED}
 * @param discrepancies where the papers say one thing and the figures another
 */
public record Assessed(
        int fiscalYear,
        String organisation,
        String status,
        int revision,
        @Nullable BigDecimal total,
        @Nullable String grade,
        List<Instrument> instruments,
        List<Indicator> indicators,
        List<Item> items,
        Map<String, List<String>> weakest,
        List<String> belowThreshold,
        List<Discrepancy> discrepancies) {
    /** A line of the year's list. */
    public record Line(
            String organisation,
            String status,
            int revision,
            @Nullable BigDecimal total,
            @Nullable String grade) {}

    /** A page of the list. */
    public record Some(List<Line> items, @Nullable String next) {}

    /** IIT, EIT or OIT. */
    public record Instrument(
            String code,
            @Nullable BigDecimal score,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal weighted) {}

    public record Indicator(
            int number,
            @Nullable BigDecimal score,
            @Nullable String grade) {}

    public record Item(String code, @Nullable BigDecimal score) {}

    public record Discrepancy(
            String what, String stated, @Nullable String computed) {}

    /** One publication. */
    public record Revision(
            int revision,
            Instant at,
            @Nullable String reason,
            @Nullable BigDecimal total) {}

    /** A page of publications. */
    public record Revisions(List<Revision> items) {}

    /** Why it is published. */
    public record Publish(@Nullable String reason) {}
}
