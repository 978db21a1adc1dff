package prongsai.portal.api.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a district handed in at one time, with all it said then. */
public record Submission(int number, Instant submittedAt, String hash, Snapshot snapshot) {
    /** A page of a round's submissions. */
    public record Some(List<Line> items) {}

    /** One of them. */
    public record Line(int number, Instant submittedAt, String hash) {}

    /** The content; {@code basisFiscalYear} is the year of the scores it answers (Buddhist Era). */
    public record Snapshot(
            int basisFiscalYear,
            LocalDate periodFrom,
            LocalDate periodTo,
            List<Issue> issues,
            List<Measure> measures,
            List<Standing> standings,
            List<Result> results,
            List<Proof> evidence,
            @Nullable List<IndicatorNote> indicatorNotes,
            @Nullable List<Annex> annexes) {}

    /** An issue to improve. */
    public record Issue(String id, int position, int indicator, List<Item> items, String description) {}

    /** An item of a year's questionnaire. */
    public record Item(int fiscalYear, String code) {}

    /** A measure with the plan's words. */
    public record Measure(
            String id,
            int number,
            List<String> issues,
            String activity,
            @Nullable List<Words> outputs,
            @Nullable Words due,
            @Nullable Words responsible,
            int percent) {}

    /** What the paper said. */
    public record Words(@Nullable String text) {}

    /** How a measure stands at the end of the period. */
    public record Standing(
            String measure, String status, @Nullable String reason) {}

    /** What was done. */
    public record Result(String id, int number, List<String> measures, String text) {}

    /** A photo, document or link. */
    public record Proof(
            String id,
            String kind,
            @Nullable List<String> measures,
            @Nullable List<String> results,
            @Nullable String caption,
            @Nullable String title,
            @Nullable String url,
            @Nullable String status) {}

    /** What is said of an indicator without an issue. */
    public record IndicatorNote(int indicator, String note) {}

    /** A section beside the table. */
    public record Annex(String id, String title, List<Point> points) {}

    /** A point of it. */
    public record Point(String text, @Nullable List<String> evidence) {}
}
