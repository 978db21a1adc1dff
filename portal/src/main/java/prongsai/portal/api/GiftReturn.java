package prongsai.portal.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An office's gift return of a half-year, as measures-service answers it.
 *
 * @param status {@code OPEN}, {@code SUBMITTED} or {@code RETURNED}
 * @param formVerified whether the centre has set the form; else it is assumed
 * @param sections every section of the office, those that have not answered too
 */
public record GiftReturn(
        String round,
        String status,
        int answered,
        int of,
        boolean formVerified,
        List<Field> fields,
        List<Section> sections,
        @Nullable String returnReason,
        @Nullable Instant submittedAt) {
    /** What is asked of each entry; {@code kind} {@code TEXT}, {@code DATE}, {@code NUMBER} or {@code CHOICE}. */
    public record Field(
            String key,
            String labelTh,
            String labelEn,
            String kind,
            boolean required,
            @Nullable List<String> choices) {
        /** In the page's language. */
        public String label(boolean thai) {
            return thai ? labelTh : labelEn;
        }

        public List<String> options() {
            return Objects.requireNonNullElse(choices, List.of());
        }
    }

    /** {@code MISSING}, {@code NIL} or {@code ENTRIES}; {@code at} when it was said. */
    public record Section(
            String section,
            String state,
            List<Map<String, String>> entries,
            @Nullable String note,
            @Nullable Instant at) {}

    /** What a section says: nil, or its entries by the keys of the fields. */
    public record Said(
            boolean nil,
            List<Map<String, String>> entries,
            @Nullable String note) {}

    public boolean isSubmitted() {
        return status.equals("SUBMITTED");
    }

    public int missing() {
        return of - answered;
    }
}
