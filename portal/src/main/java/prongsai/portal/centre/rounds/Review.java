package prongsai.portal.centre.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.centre.RoundState;
import prongsai.portal.api.centre.Submission;

/**
 * A report that was handed in, row by row as the district saw it when it did.
 *
 * @param earlier the numbers of all submissions, the latest first
 * @param loose results that name no measure of the report
 */
record Review(
        int year,
        String office,
        String name,
        String round,
        RoundState state,
        int number,
        Instant submittedAt,
        List<Integer> earlier,
        LocalDate from,
        LocalDate to,
        List<Count> counts,
        List<Row> rows,
        List<ResultLine> loose,
        List<Submission.Annex> annexes,
        List<Change> changes) {
    private static final List<String> STANDINGS = List.of("DONE", "IN_PROGRESS", "NOT_DUE", "NOT_DONE");

    /** How many measures stand so. */
    record Count(String standing, long count) {}

    /** A measure with what was done for it. */
    record Row(
            String id,
            int number,
            String issues,
            String activity,
            String outputs,
            String due,
            String responsible,
            String standing,
            @Nullable String reason,
            List<ResultLine> results,
            List<Proof> proofs,
            boolean changed) {
        /** The name of the field of its note. */
        public String field() {
            return "m" + number;
        }
    }

    /**
     * What was done.
     *
     * @param seeMeasure the measure beside which it is told in full; nothing where this is the place
     */
    record ResultLine(
            int number,
            String text,
            List<Proof> proofs,
            @Nullable Integer seeMeasure) {
        public String field() {
            return "r" + number;
        }
    }

    /** A photo, document or link. */
    record Proof(
            String id,
            String kind,
            String caption,
            @Nullable String url,
            boolean withdrawn) {
        static Proof of(Submission.Proof proof) {
            String title = Objects.requireNonNullElse(proof.title(), "");
            return new Proof(
                    proof.id(),
                    proof.kind(),
                    Objects.requireNonNullElse(proof.caption(), title),
                    proof.url(),
                    "WITHDRAWN".equals(proof.status()));
        }
    }

    /** Gathers the rows of one snapshot. */
    static final class Rows {
        private final Submission.Snapshot snapshot;
        private final Set<String> changedIds;
        private final Map<String, Submission.Issue> issues;
        private final Map<String, Submission.Standing> standings;
        private final Set<Integer> told = new HashSet<>();

        Rows(Submission.Snapshot snapshot, Set<String> changedIds) {
            this.snapshot = snapshot;
            this.changedIds = changedIds;
            this.issues = byId(snapshot.issues(), Submission.Issue::id);
            this.standings = byId(snapshot.standings(), Submission.Standing::measure);
        }

        List<Row> measures() {
            return snapshot.measures().stream()
                    .sorted(Comparator.comparingInt(Submission.Measure::number))
                    .map(this::row)
                    .toList();
        }

        /** After the measures: what was told beside none of them. */
        List<ResultLine> loose() {
            return snapshot.results().stream()
                    .filter(result -> !told.contains(result.number()))
                    .map(result -> new ResultLine(result.number(), result.text(), proofs(result), null))
                    .toList();
        }

        private Row row(Submission.Measure one) {
            Submission.Standing standing = standings.get(one.id());
            return new Row(
                    one.id(),
                    one.number(),
                    issues(one),
                    one.activity(),
                    outputs(one),
                    text(one.due()),
                    text(one.responsible()),
                    standing == null ? "" : standing.status(),
                    standing == null ? null : standing.reason(),
                    results(one),
                    proofs(proof -> proof.measures() != null && proof.measures().contains(one.id())),
                    isChanged(one));
        }

        private String issues(Submission.Measure one) {
            return one.issues().stream()
                    .map(issues::get)
                    .filter(Objects::nonNull)
                    .map(issue -> issue.description()
                            + issue.items().stream()
                                    .map(Submission.Item::code)
                                    .collect(Collectors.joining(", ", " (", ")"))
                                    .replace(" ()", ""))
                    .collect(Collectors.joining(" · "));
        }

        private static String outputs(Submission.Measure one) {
            List<Submission.Words> outputs = one.outputs();
            return outputs == null
                    ? ""
                    : outputs.stream()
                            .map(Rows::text)
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(" · "));
        }

        private List<ResultLine> results(Submission.Measure one) {
            List<ResultLine> lines = new ArrayList<>();
            for (Submission.Result result : snapshot.results()) {
                if (result.measures().contains(one.id())) {
                    boolean first = told.add(result.number());
                    lines.add(
                            first
                                    ? new ResultLine(result.number(), result.text(), proofs(result), null)
                                    : new ResultLine(result.number(), "", List.of(), firstMeasure(result)));
                }
            }
            return lines;
        }

        private @Nullable Integer firstMeasure(Submission.Result result) {
            return snapshot.measures().stream()
                    .filter(measure -> result.measures().contains(measure.id()))
                    .map(Submission.Measure::number)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }

        private List<Proof> proofs(Submission.Result result) {
            return proofs(proof -> proof.results() != null && proof.results().contains(result.id()));
        }

        private List<Proof> proofs(Predicate<Submission.Proof> which) {
            return snapshot.evidence().stream().filter(which).map(Proof::of).toList();
        }

        private boolean isChanged(Submission.Measure one) {
            return changedIds.contains(one.id())
                    || snapshot.results().stream()
                            .anyMatch(
                                    result -> result.measures().contains(one.id()) && changedIds.contains(result.id()));
        }

        private static String text(Submission.@Nullable Words words) {
            return words == null ? "" : Objects.requireNonNullElse(words.text(), "");
        }

        private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
            return all.stream().collect(Collectors.toMap(id, Function.identity(), (one, other) -> one));
        }
    }

    static List<Count> counts(List<Row> rows) {
        return STANDINGS.stream()
                .map(standing -> new Count(
                        standing,
                        rows.stream()
                                .filter(row -> row.standing().equals(standing))
                                .count()))
                .toList();
    }

    /** Whether this is what the centre decides on now. */
    public boolean isToDecide() {
        return isLatest()
                && (state.status().equals("SUBMITTED") || state.status().equals("ACCEPTED"));
    }

    public boolean isLatest() {
        return earlier.isEmpty() || number == earlier.get(0);
    }

    public String commentsOf(Row row) {
        return "/centre/comments/" + year + "/" + office + "/" + round + "/" + row.id();
    }

    public String address() {
        return "/centre/rounds/" + year + "/" + office + "/" + round;
    }
}
