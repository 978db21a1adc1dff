package prongsai.assessment.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.score.Scores.Discrepancy;
import prongsai.assessment.score.Scores.OfCode;
import prongsai.assessment.score.Scores.OfIndicator;
import prongsai.assessment.score.Scores.OfInstrument;
import prongsai.assessment.score.Scores.Passed;

/**
 * An assessment as it is answered. Scores 0 to 100, two decimals; {@code fiscalYear} in the Buddhist Era.
 *
 * @param change against the year before; null where that has no published scores, and in what writes answer
 * @param rank null without a published total, for an earlier revision, and in what writes answer
 * @param summary the analysis in words; null in what writes answer
 */
record AssessmentView(
        int fiscalYear,
        String organisation,
        Assessment.Status status,
        int revision,
        int frameworkRevision,
        @Nullable BigDecimal total,
        @Nullable String grade,
        List<OfInstrument> instruments,
        List<OfCode> parts,
        List<OfIndicator> indicators,
        List<OfCode> subIndicators,
        List<OfCode> items,
        Map<String, List<String>> weakest,
        List<String> belowThreshold,
        Map<String, Passed> passed,
        @Nullable YearOnYear change,
        @Nullable Rank rank,
        @Nullable Summary summary,
        List<Discrepancy> discrepancies) {
    /** A line of the list. */
    record Line(
            int fiscalYear,
            String organisation,
            Assessment.Status status,
            int revision,
            @Nullable BigDecimal total,
            @Nullable String grade) {}

    /**
     * One publication.
     *
     * @param by who published, by user id; told to the centre and to auditors only
     * @param corrections what it changed against the one before
     */
    record Revision(
            int revision,
            Instant at,
            @Nullable String by,
            @Nullable String reason,
            int frameworkRevision,
            @Nullable BigDecimal total,
            @Nullable String grade,
            List<Correction> corrections) {}

    /** The scores by themselves, as writes answer them. */
    static AssessmentView of(Assessment assessment, Scores scores) {
        return of(assessment, assessment.revision(), scores, null, null, null);
    }

    static AssessmentView of(
            Assessment assessment,
            int revision,
            Scores scores,
            @Nullable YearOnYear change,
            @Nullable Rank rank,
            @Nullable Summary summary) {
        return new AssessmentView(
                assessment.fiscalYear(),
                assessment.organisation(),
                assessment.status(),
                revision,
                scores.frameworkRevision(),
                scores.total(),
                scores.grade(),
                scores.instruments(),
                scores.partsOrNone(),
                scores.indicators(),
                scores.subIndicators(),
                scores.items(),
                scores.weakest(),
                scores.belowThreshold(),
                scores.passed(),
                change,
                rank,
                summary,
                scores.discrepancies());
    }
}
