package prongsai.measures.gift;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prongsai.platform.time.Half;

/**
 * A gift return as it is answered.
 *
 * @param fields what is asked of each entry
 * @param formVerified whether the centre has set the form; else it is assumed
 * @param sections every section of the organisation, those that have not answered too
 */
record GiftReturnView(
        int fiscalYear,
        String organisation,
        Half round,
        GiftReturn.Status status,
        int answered,
        int of,
        boolean formVerified,
        List<GiftField> fields,
        List<OfSection> sections,
        @Nullable String returnReason,
        @Nullable Instant submittedAt,
        @Nullable String submittedBy) {
    /** Whether a section has answered, and how. */
    enum SectionState {
        MISSING,
        NIL,
        ENTRIES
    }

    /** What a section says; null and empty while it has not answered. */
    record OfSection(
            String section,
            SectionState state,
            boolean nil,
            List<Map<String, String>> entries,
            @Nullable String note,
            @Nullable Instant at,
            @Nullable String by) {
        static OfSection of(SectionReturn said) {
            return new OfSection(
                    said.section(),
                    said.nil() ? SectionState.NIL : SectionState.ENTRIES,
                    said.nil(),
                    said.entries(),
                    said.note(),
                    said.at(),
                    said.by());
        }

        static OfSection missing(String section) {
            return new OfSection(section, SectionState.MISSING, false, List.of(), null, null, null);
        }
    }

    /** How far one organisation is. */
    record Line(
            String organisation,
            GiftReturn.Status status,
            int answered,
            int of,
            @Nullable Instant submittedAt) {
        static Line of(Object[] row) {
            return new Line(
                    (String) row[0],
                    GiftReturn.Status.valueOf((String) row[1]),
                    ((Number) row[2]).intValue(),
                    ((Number) row[3]).intValue(),
                    row[4] == null ? null : row[4] instanceof OffsetDateTime at ? at.toInstant() : (Instant) row[4]);
        }
    }

    /** @param own the codes of the organisation's sections */
    static GiftReturnView of(GiftReturn gifts, GiftForm form, List<String> own) {
        List<OfSection> sections = own.stream()
                .map(code -> gifts.sections().stream()
                        .filter(one -> one.section().equals(code))
                        .findFirst()
                        .map(OfSection::of)
                        .orElse(OfSection.missing(code)))
                .toList();
        return new GiftReturnView(
                gifts.fiscalYear(),
                gifts.organisation(),
                gifts.half(),
                gifts.status(),
                (int) sections.stream()
                        .filter(one -> one.state() != SectionState.MISSING)
                        .count(),
                sections.size(),
                form.verified(),
                form.fields(),
                sections,
                gifts.returnReason(),
                gifts.submittedAt(),
                gifts.submittedBy());
    }
}
