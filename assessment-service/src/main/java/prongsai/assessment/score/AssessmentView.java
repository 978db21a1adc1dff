package prongsai.assessment.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.score.Scores.Discrepancy;
import prongsai.assessment.score.Scores.OfCode;
import prongsai.assessment.score.Scores.OfIndicator;
import prongsai.assessment.score.Scores.OfInstrument;
import prongsai.assessment.score.Scores.Passed;

/** An assessment as it is answered. Scores 0 to 100, two decimals; {@code fiscalYear} in the Buddhist Era. */
record AssessmentView(
        int fiscalYear,
        String organisation,
        Assessment.Status status,
        int revision,
        int frameworkRevision,
        @Nullable BigDecimal total,
        @Nullable String grade,
        List<OfInstrument> instruments,
        List<OfIndicator> indicators,
        List<OfCode> subIndicators,
        List<OfCode> items,
        Map<String, List<String>> weakest,
        List<String> belowThreshold,
        Map<String, Passed> passed,
        @Nullable Change change,
        List<Discrepancy> discrepancies) {
    /** How the scores differ from those of the year before; indicators are compared, items are not the same questions. */
    record Change(int fiscalYear, @Nullable BigDecimal total, List<Moved> indicators) {
        /** An indicator's score then and now. */
        record Moved(int number, BigDecimal from, BigDecimal to, BigDecimal change) {}
    }

    /** A line of the list. */
    record Line(
            int fiscalYear,
            String organisation,
            Assessment.Status status,
            int revision,
            @Nullable BigDecimal total,
            @Nullable String grade) {}

    static AssessmentView of(Assessment assessment, Scores scores, @Nullable Scores before) {
        return new AssessmentView(
                assessment.fiscalYear(),
                assessment.organisation(),
                assessment.status(),
                assessment.revision(),
                scores.frameworkRevision(),
                scores.total(),
                scores.grade(),
                scores.instruments(),
                scores.indicators(),
                scores.subIndicators(),
                scores.items(),
                scores.weakest(),
                scores.belowThreshold(),
                scores.passed(),
                before == null ? null : change(assessment.fiscalYear() - 1, before, scores),
                scores.discrepancies());
    }

    private static Change change(int year, Scores before, Scores now) {
        List<Change.Moved> indicators = new ArrayList<>();
        for (OfIndicator indicator : now.indicators()) {
            for (OfIndicator earlier : before.indicators()) {
                BigDecimal from = earlier.score();
                BigDecimal to = indicator.score();
                if (earlier.number() == indicator.number() && from != null && to != null) {
                    indicators.add(new Change.Moved(indicator.number(), from, to, to.subtract(from)));
                }
            }
        }
        BigDecimal total = now.total() == null || before.total() == null
                ? null
                : now.total().subtract(before.total());
        return new Change(year, total, indicators);
    }
}
