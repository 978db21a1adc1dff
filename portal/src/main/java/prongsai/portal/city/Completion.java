package prongsai.portal.city;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.CityStatus.Row;
import prongsai.portal.layout.Language;

/**
 * The chart: one bar for each organisation with measures, as high as the share it has completed, the highest first.
 *
 * @param bars in a drawing 1000 wide and 100 high
 * @param done how many have completed all their measures
 * @param untouched how many have completed none
 * @param late how many have overdue measures
 */
record Completion(List<Bar> bars, String median, int done, int untouched, int late) {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 100;
    private static final int CAP = 4;
    private static final double FILLED = 0.72;

    /** One bar; {@code y} and {@code capY} are measured from the top of the drawing. */
    record Bar(String x, String width, int y, int height, int capY, String name, String percent, boolean late) {}

    static Completion of(List<Row> all, Language language) {
        List<Row> rows = all.stream()
                .filter(row -> row.work().measures() > 0 && row.work().percent() != null)
                .sorted(Comparator.comparing(Completion::percent)
                        .reversed()
                        .thenComparing(DistrictName.order(language)))
                .toList();
        List<Bar> bars = new ArrayList<>();
        for (Row row : rows) {
            bars.add(bar(row, bars.size(), (double) WIDTH / rows.size(), language));
        }
        return new Completion(
                bars,
                Figures.percent(median(rows)),
                (int) rows.stream()
                        .filter(row -> row.work().completed() == row.work().measures())
                        .count(),
                (int) rows.stream().filter(row -> row.work().completed() == 0).count(),
                (int) rows.stream().filter(row -> row.work().overdue() > 0).count());
    }

    /** Of ordered rows: the middle one, or between the two in the middle. */
    private static @Nullable BigDecimal median(List<Row> rows) {
        if (rows.isEmpty()) {
            return null;
        }
        BigDecimal upper = percent(rows.get((rows.size() - 1) / 2));
        BigDecimal lower = percent(rows.get(rows.size() / 2));
        return upper.add(lower).divide(BigDecimal.valueOf(2));
    }

    private static Bar bar(Row row, int number, double step, Language language) {
        int height = Figures.width(row.work().percent());
        return new Bar(
                tenth(number * step + step * (1 - FILLED) / 2),
                tenth(step * FILLED),
                HEIGHT - height,
                height,
                Math.min(HEIGHT - height, HEIGHT - CAP),
                DistrictName.of(row, language),
                Figures.percent(row.work().percent()),
                row.work().overdue() > 0);
    }

    private static BigDecimal percent(Row row) {
        BigDecimal percent = row.work().percent();
        return percent == null ? BigDecimal.ZERO : percent;
    }

    private static String tenth(double number) {
        return Double.toString(Math.round(number * 10) / 10.0);
    }
}
