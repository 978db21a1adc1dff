package prongsai.portal.city;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.PublishedScores;

/**
 * Districts and years beside each other.
 *
 * @param columns a district in a year; those of one district stand together
 * @param rows the total first, then each indicator
 * @param chart the totals over the years; nothing for a single year or where nothing is published
 */
record Comparison(
        List<Column> columns, List<Row> rows, @Nullable TotalsChart chart) {
    /** A district in a year, with its scores where they are published. */
    record Column(
            String office, String name, int year, @Nullable PublishedScores scores) {
        @Nullable
        BigDecimal total() {
            return scores == null ? null : scores.total();
        }

        @Nullable
        BigDecimal indicator(int number) {
            return scores == null
                    ? null
                    : scores.indicators().stream()
                            .filter(one -> one.number() == number)
                            .map(PublishedScores.Indicator::score)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
        }
    }

    /** The total (0) or an indicator. */
    record Row(int number, String name, List<Cell> cells) {}

    /** A score, and how long its bar of 100 is. */
    record Cell(String score, int width, boolean known) {
        static Cell of(@Nullable BigDecimal score) {
            return new Cell(Figures.score(score), Figures.width(score), score != null);
        }
    }

    static Comparison of(List<Column> columns, Map<Integer, String> indicators) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                0, "", columns.stream().map(column -> Cell.of(column.total())).toList()));
        indicators.forEach((number, name) -> rows.add(new Row(
                number,
                name,
                columns.stream()
                        .map(column -> Cell.of(column.indicator(number)))
                        .toList())));
        return new Comparison(columns, rows, TotalsChart.of(columns));
    }
}
