package prongsai.assessment.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.concordance.Concordance;
import prongsai.assessment.score.Scores.OfCode;
import prongsai.assessment.score.Scores.OfIndicator;

/**
 * How the scores differ from those of the year before. Indicators are compared by number, or as the concordance of the two
 * years says; items only where a concordance says that they ask the same.
 *
 * @param fiscalYear the year compared with (Buddhist Era)
 * @param total null where one of the years has none
 */
record YearOnYear(int fiscalYear, @Nullable BigDecimal total, List<OfNumber> indicators, List<OfItem> items) {
    /** An indicator's score then and now; {@code number} is that of the later year. */
    record OfNumber(int number, BigDecimal from, BigDecimal to, BigDecimal change) {}

    /** An item's score then and now; {@code earlierCode} is what it was called then. */
    record OfItem(String code, String earlierCode, BigDecimal from, BigDecimal to, BigDecimal change) {}

    static YearOnYear between(int earlierYear, Scores before, Scores now, @Nullable Concordance concordance) {
        BigDecimal total = now.total() == null || before.total() == null
                ? null
                : now.total().subtract(before.total());
        return new YearOnYear(
                earlierYear, total, indicators(before, now, concordance), items(before, now, concordance));
    }

    private static List<OfNumber> indicators(Scores before, Scores now, @Nullable Concordance concordance) {
        Map<Integer, BigDecimal> earlier = new HashMap<>();
        for (OfIndicator indicator : before.indicators()) {
            if (indicator.score() != null) {
                earlier.put(indicator.number(), indicator.score());
            }
        }
        List<OfNumber> moved = new ArrayList<>();
        for (OfIndicator indicator : now.indicators()) {
            Integer number =
                    concordance == null ? indicator.number() : concordance.earlierIndicator(indicator.number());
            BigDecimal from = number == null ? null : earlier.get(number);
            BigDecimal to = indicator.score();
            if (from != null && to != null) {
                moved.add(new OfNumber(indicator.number(), from, to, to.subtract(from)));
            }
        }
        return moved;
    }

    private static List<OfItem> items(Scores before, Scores now, @Nullable Concordance concordance) {
        Map<String, BigDecimal> earlier = before.scoreOfItems();
        Map<String, String> same = concordance == null ? Map.of() : concordance.earlierItems();
        List<OfItem> moved = new ArrayList<>();
        for (OfCode item : now.items()) {
            String code = same.get(item.code());
            BigDecimal from = code == null ? null : earlier.get(code);
            BigDecimal to = item.score();
            if (code != null && from != null && to != null) {
                moved.add(new OfItem(item.code(), code, from, to, to.subtract(from)));
            }
        }
        return moved;
    }
}
