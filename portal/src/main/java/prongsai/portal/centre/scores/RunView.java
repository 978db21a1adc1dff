package prongsai.portal.centre.scores;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.centre.ScoreRun;
import prongsai.portal.forms.Saving;

/**
 * A run as the page tells of it.
 *
 * @param rejected the first cells that cannot be taken; {@code rejectedCount} of all
 * @param changes the first offices that change
 */
record RunView(
        ScoreRun run,
        List<ScoreRun.Rejected> rejected,
        long rejectedCount,
        List<Change> changes,
        List<String> published,
        List<String> unchanged,
        List<Named> failed) {
    /** What changes of one office. */
    record Change(String name, int year, int added, List<ScoreRun.Moved> moved) {}

    /** An office and what is said of it. */
    record Named(String name, String detail) {}

    static RunView of(ScoreRun run, Map<String, String> names, int most) {
        ScoreRun.Result result = run.result();
        if (result == null) {
            return new RunView(run, List.of(), 0, List.of(), List.of(), List.of(), List.of());
        }
        return new RunView(
                run,
                orNone(result.rejected()).stream().limit(most).toList(),
                Objects.requireNonNullElse(result.rejectedCount(), 0L),
                changes(result.changes(), names, most),
                names(result.published(), names),
                names(result.unchanged(), names),
                orNone(result.failed()).stream()
                        .map(one -> new Named(name(one.organisation(), names), one.detail()))
                        .toList());
    }

    private static List<Change> changes(ScoreRun.@Nullable Changes changes, Map<String, String> names, int most) {
        return changes == null
                ? List.of()
                : changes.of().stream()
                        .limit(most)
                        .map(one -> new Change(
                                name(one.organisation(), names),
                                one.fiscalYear(),
                                one.added(),
                                one.changes().stream().limit(20).toList()))
                        .toList();
    }

    private static List<String> names(@Nullable List<String> codes, Map<String, String> names) {
        return orNone(codes).stream().map(code -> name(code, names)).toList();
    }

    private static String name(String code, Map<String, String> names) {
        return names.getOrDefault(code, code);
    }

    private static <T> List<T> orNone(@Nullable List<T> all) {
        return all == null ? List.of() : all;
    }

    /** The form below starts afresh. */
    public Saving notYet() {
        return Saving.NOT_YET;
    }

    public boolean isRunning() {
        return run.state().equals("RUNNING");
    }

    public boolean isImport() {
        return run.kind().equals("IMPORT");
    }

    /** Whether a file was looked through, and everything in it can be taken. */
    public boolean canBeTaken() {
        return isImport() && run.dryRun() && run.state().equals("DONE") && rejectedCount == 0;
    }
}
