package prongsai.reporting.book;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that the book says, of one moment.
 *
 * @param fiscalYear of the plans, Buddhist Era; scores are those of the year before
 * @param asOf when the last change it shows happened; null where nothing is known
 * @param today the Bangkok day that decides what is late
 */
record Book(
        int fiscalYear,
        @Nullable Instant asOf,
        LocalDate today,
        Questionnaire questionnaire,
        List<Office> offices,
        List<IndicatorScore> scores,
        List<PlannedMeasure> measures,
        List<RoundState> rounds,
        List<DeadLink> deadLinks) {
    /** The numbers of all indicators, those of the questionnaire and those that are scored. */
    List<Integer> indicators() {
        Set<Integer> numbers = new TreeSet<>(questionnaire.indicators().keySet());
        scores.forEach(score -> numbers.add(score.indicator()));
        return List.copyOf(numbers);
    }

    /** The measures that are late, the longest late first. */
    List<PlannedMeasure> late() {
        return measures.stream()
                .filter(one -> one.daysLate(today) > 0)
                .sorted(Comparator.comparing((PlannedMeasure one) -> one.daysLate(today))
                        .reversed())
                .toList();
    }

    Heat heat() {
        return new Heat(questionnaire.threshold());
    }

    /** The scores by office and indicator; those that are known. */
    ScoreTable scoreTable() {
        Map<String, BigDecimal> known = new HashMap<>();
        for (IndicatorScore one : scores) {
            if (one.score() != null) {
                known.put(ScoreTable.key(one.office(), one.indicator()), one.score());
            }
        }
        return new ScoreTable(known);
    }

    /** The scores, to be found. */
    record ScoreTable(Map<String, BigDecimal> byKey) {
        private static String key(String office, int indicator) {
            return office + " " + indicator;
        }

        @Nullable
        BigDecimal of(Office office, int indicator) {
            return byKey.get(key(office.code(), indicator));
        }
    }
}
