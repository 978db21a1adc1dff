package prongsai.portal.api.centre;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work on many scores: an {@code IMPORT} of a file, or a {@code PUBLICATION} of a year.
 *
 * @param state {@code RUNNING}, {@code DONE} or {@code FAILED}
 * @param step what {@code done} and {@code of} count
 * @param result nothing until it is done, and in lists
 */
public record ScoreRun(
        UUID id,
        String kind,
        Instant at,
        @Nullable Integer fiscalYear,
        @Nullable String fileName,
        boolean dryRun,
        String state,
        String step,
        long done,
        @Nullable Long of,
        @Nullable Result result,
        @Nullable Failure problem) {
    /** A page of them, the newest first. */
    public record Some(List<ScoreRun> items) {}

    /** What it came to; an import has rows, a publication has offices. */
    public record Result(
            @Nullable Integer rows,
            boolean written,
            @Nullable Long rejectedCount,
            @Nullable List<Rejected> rejected,
            @Nullable Changes changes,
            @Nullable List<String> published,
            @Nullable List<String> unchanged,
            @Nullable List<Failed> failed) {}

    /** A cell of the file that cannot be taken, and why. */
    public record Rejected(int row, String column, String value, String detail) {}

    /** What the file changes, or would. */
    public record Changes(int organisations, long added, long changed, long same, List<OfOffice> of) {}

    /** What it changes of one office. */
    public record OfOffice(int fiscalYear, String organisation, int added, int changed, List<Moved> changes) {}

    /** A value that is other. */
    public record Moved(String what, @Nullable String from, String to) {}

    /** A draft that could not be published. */
    public record Failed(String organisation, String detail) {}

    /** Why it failed as a whole. */
    public record Failure(String title, String detail) {}
}
