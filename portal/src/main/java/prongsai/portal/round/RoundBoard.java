package prongsai.portal.round;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Measure;
import prongsai.portal.api.Plan;
import prongsai.portal.api.RoundsClient.Finding;
import prongsai.portal.office.Office;

/**
 * A half-year's report as its page shows it.
 *
 * @param tag hands back the state that is shown
 * @param findings what is missing or doubtful; empty once it is with the centre
 * @param allFindings whether they are all shown, and nothing beside them that is long
 * @param typed how measures stand and why, as it was typed in a form that was refused
 */
record RoundBoard(
        Office office,
        Plan plan,
        Plan.Round round,
        String tag,
        List<Finding> findings,
        boolean allFindings,
        Map<UUID, Plan.Standing> typed) {
    private static final int FINDINGS_SHOWN = 20;
    private static final List<String> STANDINGS = List.of("DONE", "IN_PROGRESS", "NOT_DUE", "NOT_DONE");

    public String path() {
        return office.in("rounds/" + round.round());
    }

    public List<String> severities() {
        return List.of("BLOCKING", "WARNING", "NOTICE");
    }

    public List<Finding> of(String severity) {
        return findings.stream()
                .filter(finding -> finding.severity().equals(severity))
                .toList();
    }

    /** So many that the page stays short; all where they are asked for. */
    public List<Finding> shown(List<Finding> found) {
        return allFindings ? found : found.subList(0, Math.min(found.size(), FINDINGS_SHOWN));
    }

    /** The page on which it is mended; nothing where it is about the whole report. */
    public @Nullable String place(String where) {
        String[] parts = where.split("/", -1);
        if (parts.length < 3) {
            return null;
        }
        return switch (parts[1]) {
            case "measures" -> office.in("work/" + parts[2]);
            case "results" -> office.in("results/" + parts[2]);
            case "evidence" -> office.in("evidence/" + parts[2]);
            case "annexes" -> path() + "/annexes/" + parts[2];
            case "issues" -> office.in("plan?at=" + parts[2] + "#issue-" + parts[2]);
            default -> null;
        };
    }

    /** Measures whose standing the office may have to say itself: those that are not completed. */
    public List<Measure> open() {
        return plan.measures().stream().filter(Measure::isOpen).toList();
    }

    public List<String> standings() {
        return STANDINGS;
    }

    /** What was said of a measure; empty where its progress says it. */
    public String standing(UUID measure) {
        Plan.Standing said = said().get(measure);
        return said == null ? "" : said.status();
    }

    public String reason(UUID measure) {
        Plan.Standing said = said().get(measure);
        return said == null ? "" : Objects.requireNonNullElse(said.reason(), "");
    }

    private Map<UUID, Plan.Standing> said() {
        return typed.isEmpty()
                ? round.standings().stream().collect(Collectors.toMap(Plan.Standing::measure, Function.identity()))
                : typed;
    }

    public List<Plan.Result> results() {
        return plan.results().stream()
                .filter(result -> result.round().equals(round.round()))
                .toList();
    }

    public boolean isWritable() {
        return office.isPlanned() && !round.isFrozen();
    }

    public boolean canPropose() {
        return office.isPlanned()
                && (round.status().equals("OPEN") || round.status().equals("RETURNED"));
    }

    public boolean canSubmit() {
        return office.isDirected() && !round.isFrozen();
    }

    public boolean canPublish() {
        return office.isDirected() && round.isFrozen();
    }

    public boolean canUnpublish() {
        return office.isDirected() && round.publication() != null;
    }

    public int proven() {
        return (int) results().stream().filter(result -> result.evidence() > 0).count();
    }

    public String once() {
        return UUID.randomUUID().toString();
    }
}
