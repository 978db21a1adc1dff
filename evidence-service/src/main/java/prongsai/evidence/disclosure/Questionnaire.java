package prongsai.evidence.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.known.KnownConcordance;
import prongsai.evidence.known.KnownFramework;
import prongsai.evidence.known.KnownFramework.OitItem;
import prongsai.evidence.known.KnownOrganisation;
import prongsai.evidence.known.KnownScores;

/**
 * What an organisation is to disclose in a fiscal year, and what lost points in the year before. A code of one year means nothing
 * in another: the two are compared only where somebody has said which item answers which.
 *
 * @param fiscalYear Buddhist Era
 * @param concordance from the year before; null where there is none
 * @param lastYear what was scored in the year before; null where nothing is published
 */
record Questionnaire(
        int fiscalYear,
        KnownOrganisation organisation,
        KnownFramework framework,
        @Nullable KnownConcordance concordance,
        @Nullable KnownScores lastYear) {
    private static final BigDecimal FULL = new BigDecimal(100);

    /** An item of the year before that this one answers, and its score. */
    record LostPoints(int fiscalYear, String code, BigDecimal score) {}

    /** Whether it can be said what lost points in the year before. */
    boolean lostPointsKnown() {
        return concordance != null && lastYear != null;
    }

    /** What of the year before this item answers and had less than 100, as it is answered: rounded to two decimals. */
    List<LostPoints> lostPoints(OitItem item) {
        if (concordance == null || lastYear == null) {
            return List.of();
        }
        return concordance.earlier(item.code()).stream()
                .flatMap(code -> Stream.ofNullable(lost(code, lastYear.of(code))))
                .toList();
    }

    private @Nullable LostPoints lost(String code, @Nullable BigDecimal score) {
        return score == null || score.compareTo(FULL) >= 0
                ? null
                : new LostPoints(fiscalYear - 1, code, score.setScale(2, RoundingMode.HALF_UP));
    }

    /** What lost points in the year before comes first, the lowest score before the others; else in the order of the paper. */
    List<OitItem> items() {
        return framework.items().stream()
                .sorted(Comparator.comparing(this::lowest))
                .toList();
    }

    private BigDecimal lowest(OitItem item) {
        return lostPoints(item).stream()
                .map(LostPoints::score)
                .min(Comparator.naturalOrder())
                .orElse(FULL);
    }

    Optional<OitItem> item(String code) {
        return framework.items().stream()
                .filter(item -> item.code().equals(code))
                .findFirst();
    }

    /** Changes whenever anything here does. */
    String stamp() {
        return Stream.of(organisation, framework, concordance, lastYear)
                .map(known -> known == null ? "0" : known.stamp())
                .reduce((all, next) -> all + ":" + next)
                .orElseThrow();
    }
}
