package prongsai.measures.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.measure.Measure;
import prongsai.measures.measure.MeasureView;
import prongsai.measures.result.Result;
import prongsai.measures.result.ResultView;
import prongsai.measures.round.Round;
import prongsai.measures.round.RoundView;

/** A plan as it is answered, with all that stands beneath it. */
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
        List<MeasureView> measures,
        List<ResultView> results,
        List<RoundView> rounds,
        @Nullable String publication) {
    /** A line of the list of plans. */
    public record Line(
            UUID id, String organisation, int fiscalYear, int basisFiscalYear, PlanStatus status, int issues) {
        static Line of(Plan plan) {
            return new Line(
                    plan.id(),
                    plan.organisation(),
                    plan.fiscalYear(),
                    plan.basisFiscalYear(),
                    plan.status(),
                    plan.issues().size());
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
                measures.stream().map(measure -> MeasureView.of(measure, today)).toList(),
                results.stream()
                        .map(result -> ResultView.of(result, evidence.getOrDefault(result.id(), 0)))
                        .toList(),
                rounds.stream().map(RoundView::of).toList(),
                null);
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
