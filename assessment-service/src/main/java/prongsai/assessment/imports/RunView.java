package prongsai.assessment.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.score.DraftingMany.Difference;

/**
 * Work on many scores as it is answered.
 *
 * @param kind {@code IMPORT} or {@code PUBLICATION}
 * @param by the user id of who asked for it
 * @param state {@code RUNNING}, {@code DONE} or {@code FAILED}
 * @param step what {@code done} and {@code of} count: {@code READING} rows, {@code WRITING} or {@code PUBLISHING}
 *     organisations
 * @param of null while it is not known
 * @param result an {@link ImportAnswer} or a {@link PublicationAnswer}; null until it is done, and in lists
 * @param problem why it failed; null unless it did
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record RunView(
        UUID id,
        ImportRun.Kind kind,
        String by,
        Instant at,
        @Nullable Integer fiscalYear,
        @Nullable String fileName,
        @Nullable String sha256,
        boolean dryRun,
        ImportRun.State state,
        ImportRun.Step step,
        long done,
        @Nullable Long of,
        @Nullable Object result,
        @Nullable Failure problem) {
    /** Why work failed, in the reader's language. */
    record Failure(String type, String title, String detail) {}

    /**
     * What an import came to, in the reader's language.
     *
     * @param accepted all rows or, where anything was rejected, none
     * @param written whether the scores are drafted now
     * @param rejectedCount of all; {@code rejected} holds the first thousand
     */
    record ImportAnswer(
            int rows,
            int accepted,
            boolean written,
            long rejectedCount,
            List<RejectedCell> rejected,
            ChangesView changes) {}

    /**
     * What an import changes, or would: values that are new, others than before, the same as before.
     *
     * @param of the first 500 organisations for which something is new or other, with up to 100 values each
     */
    record ChangesView(int organisations, long added, long changed, long same, List<Difference> of) {}

    /** Something of a file that cannot be taken: the row as the spreadsheet shows it, the heading, the value as typed, why. */
    record RejectedCell(int row, String column, String value, String detail) {}

    /** What a publication of many came to, in the reader's language. */
    record PublicationAnswer(List<String> published, List<String> unchanged, List<FailedDraft> failed) {}

    /** A draft that a rule forbids to publish, and which. */
    record FailedDraft(String organisation, String detail) {}
}
