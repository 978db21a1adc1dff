package prongsai.portal.api.centre;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far the offices are with their gift returns of a round. */
public record GiftReturns(List<Line> items, @Nullable String next) {
    /** One office; {@code answered} of so many sections. */
    public record Line(
            String organisation,
            String status,
            int answered,
            int of,
            @Nullable Instant submittedAt) {}

    /** One office's return, down to each gift. */
    public record One(
            int fiscalYear,
            String organisation,
            String round,
            String status,
            int answered,
            int of,
            List<Field> fields,
            List<Section> sections,
            @Nullable String returnReason,
            @Nullable Instant submittedAt) {}

    /** What is asked of each gift. */
    public record Field(String key, String labelTh, String labelEn) {}

    /** What a section says: {@code MISSING}, {@code NIL} or {@code ENTRIES}. */
    public record Section(
            String section,
            String state,
            List<Map<String, @Nullable String>> entries,
            @Nullable String note) {}

    /** Why it goes back. */
    public record GiveBack(String reason) {}
}
