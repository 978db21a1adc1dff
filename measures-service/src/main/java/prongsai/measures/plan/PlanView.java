package prongsai.measures.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.measure.Measure;
import prongsai.measures.measure.MeasureView;
import prongsai.measures.result.Result;
import prongsai.measures.result.ResultView;
import prongsai.measures.round.Round;
import prongsai.measures.round.RoundView;

/**
 * A plan as it is answered, with all that stands beneath it.
 *
 * @param groups as the papers print it: the issues that share a list of measures, and those measures; a measure's number on
 *     paper is its place in the list, from 1, and none where it stands alone
 */
public record PlanView(
        UUID id,
        String organisation,
        int fiscalYear,
        int basisFiscalYear,
        PlanStatus status,
        @Nullable String returnReason,
        int percent,
        List<PlanIssue> issues,
        List<IndicatorNote> indicatorNotes,
        List<Group> groups,
        List<MeasureView> measures,
        List<ResultView> results,
        List<RoundView> rounds,
        @Nullable Publication publication,
        DraftedFrom drafting,
        List<DraftChange> draftChanges) {
    /** Issues with the one list of measures that answers them all; no issue where measures answer none. */
    public record Group(List<UUID> issues, List<UUID> measures) {}

    /** From which of the weak items it is drafted. */
    public record DraftedFrom(DraftBasis basis) {}

    /** A line of the list of plans. */
    public record Line(
            UUID id, String organisation, int fiscalYear, int basisFiscalYear, PlanStatus status, int issues) {
        static Line of(Object[] row) {
            return new Line(
                    (UUID) row[0],
                    (String) row[1],
                    ((Number) row[2]).intValue(),
                    ((Number) row[3]).intValue(),
                    PlanStatus.valueOf((String) row[4]),
                    ((Number) row[5]).intValue());
        }
    }

    static PlanView of(
            Plan plan,
            List<Measure> measures,
            List<Result> results,
            Map<UUID, Integer> evidence,
            List<Round> rounds,
            LocalDate today) {
        return new PlanView(
                plan.id(),
                plan.organisation(),
                plan.fiscalYear(),
                plan.basisFiscalYear(),
                plan.status(),
                plan.returnReason(),
                percent(measures),
                plan.issues(),
                plan.indicatorNotes(),
                groups(plan, measures),
                measures.stream().map(measure -> MeasureView.of(measure, today)).toList(),
                results.stream()
                        .map(result -> ResultView.of(result, evidence.getOrDefault(result.id(), 0)))
                        .toList(),
                rounds.stream().map(round -> RoundView.of(round, today)).toList(),
                plan.publication(),
                new DraftedFrom(plan.drafting().basis()),
                plan.drafting().changes());
    }

    /** In the order of the issues; those without a measure stand alone, measures without an issue come last. */
    private static List<Group> groups(Plan plan, List<Measure> measures) {
        List<UUID> order = plan.issues().stream().map(PlanIssue::id).toList();
        Map<Set<UUID>, List<UUID>> lists = new LinkedHashMap<>();
        measures.stream().filter(Measure::counts).forEach(measure -> lists.computeIfAbsent(
                        Set.copyOf(measure.issues()), issues -> new ArrayList<>())
                .add(measure.id()));
        order.stream()
                .filter(issue -> lists.keySet().stream().noneMatch(issues -> issues.contains(issue)))
                .forEach(issue -> lists.put(Set.of(issue), List.of()));
        return lists.entrySet().stream()
                .map(list ->
                        new Group(order.stream().filter(list.getKey()::contains).toList(), list.getValue()))
                .sorted(Comparator.comparingInt(group -> group.issues().isEmpty()
                        ? Integer.MAX_VALUE
                        : order.indexOf(group.issues().get(0))))
                .toList();
    }

    /** The mean of what its measures have reached, those withdrawn left out; rounded down, so that 100 means all. */
    private static int percent(List<Measure> measures) {
        return (int) measures.stream()
                .filter(Measure::counts)
                .mapToInt(Measure::percent)
                .average()
                .orElse(0);
    }
}
