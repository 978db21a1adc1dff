package prongsai.portal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan with all that stands beneath it, as measures-service answers it and as far as the pages show it.
 *
 * @param fiscalYear of the plan, Buddhist Era
 * @param basisFiscalYear the year of the scores it answers to, Buddhist Era
 * @param groups issues that share a list of measures, in the order of the paper
 */
public record Plan(
        UUID id,
        String organisation,
        int fiscalYear,
        int basisFiscalYear,
        String status,
        @Nullable String returnReason,
        int percent,
        List<Issue> issues,
        List<IndicatorNote> indicatorNotes,
        List<Group> groups,
        List<Measure> measures,
        List<Result> results,
        List<Round> rounds,
        @Nullable Publication publication,
        List<DraftChange> draftChanges) {

    /** A line of the list of plans. */
    public record Line(UUID id, String organisation, int fiscalYear, int basisFiscalYear, String status, int issues) {}

    /** An issue to improve; {@code drafted} where it stands as it was drafted from the scores. */
    public record Issue(
            UUID id,
            int position,
            int indicator,
            @Nullable String subIndicator,
            List<Item> items,
            String description,
            @Nullable Boolean drafted) {}

    /** An item of a year's questionnaire. */
    public record Item(int fiscalYear, String code) {}

    public record IndicatorNote(int indicator, String note) {}

    public record Group(List<UUID> issues, List<UUID> measures) {}

    /** What was done, told in a half-year's report; {@code evidence} counts what proves it. */
    public record Result(
            UUID id, long version, String round, int number, List<UUID> measures, String text, int evidence) {}

    /** A half-year's report: {@code M6} (October to March) or {@code M12} (the whole year). */
    public record Round(
            UUID id,
            String round,
            String status,
            LocalDate periodFrom,
            LocalDate periodTo,
            @Nullable LocalDate opensOn,
            LocalDate dueOn,
            long daysLate,
            List<Annex> annexes,
            List<Standing> standings,
            @Nullable Instant submittedAt,
            @Nullable String returnReason,
            List<ReturnNote> returnNotes,
            @Nullable String hash,
            @Nullable Publication publication) {
        /** Whether it is with the centre, so that nothing of it can be changed. */
        public boolean isFrozen() {
            return status.equals("SUBMITTED") || status.equals("ACCEPTED");
        }
    }

    public record Annex(UUID id, String title, List<Point> points) {}

    public record Point(String text, List<UUID> evidence) {}

    /** How a measure stands at the end of a half-year, where the office says it itself. */
    public record Standing(
            UUID measure, String status, @Nullable String reason) {}

    /** What the centre says of one place, as in {@code /measures/<id>}. */
    public record ReturnNote(String where, String text) {}

    public record Publication(Instant at, String hash) {}

    /** What a corrected score changed of what had been drafted. */
    public record DraftChange(int revision, List<Item> added, List<Item> removed, List<Item> kept) {}
}
