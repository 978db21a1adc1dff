package prongsai.portal.city;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The totals over the years as lines, in a drawing 600 wide and 220 high. Each district has its own line pattern and its name at the
 * end of the line, so that nobody needs to tell colours apart. The top is 100, the bottom the ten below the lowest.
 */
record TotalsChart(List<Tick> years, List<Tick> scores, List<Line> lines) {
    private static final int LEFT = 45;
    private static final int RIGHT = 470;
    private static final int TOP = 15;
    private static final int BOTTOM = 190;
    private static final int STEP = 10;
    private static final int NAME_HEIGHT = 16;

    /** A place on an axis. */
    record Tick(int at, String label) {}

    /** A district; {@code path} joins the years that are known. */
    record Line(int style, String name, String path, List<Point> points, int nameY) {}

    /** One total. */
    record Point(int x, int y, String label) {}

    static @Nullable TotalsChart of(List<Comparison.Column> columns) {
        List<Comparison.Column> known =
                columns.stream().filter(column -> column.total() != null).toList();
        List<Integer> years = new ArrayList<>(
                known.stream().map(Comparison.Column::year).collect(Collectors.toCollection(TreeSet::new)));
        if (years.size() < 2) {
            return null;
        }
        double lowest = known.stream()
                .mapToDouble(column -> number(column.total()))
                .min()
                .orElse(0);
        int floor = Math.max(0, Math.min(90, (int) Math.floor((lowest - 1) / STEP) * STEP));
        Map<String, List<Comparison.Column>> byOffice = known.stream()
                .collect(Collectors.groupingBy(Comparison.Column::office, LinkedHashMap::new, Collectors.toList()));
        List<Line> lines = new ArrayList<>();
        byOffice.values().forEach(office -> lines.add(line(office, years, floor, lines)));
        return new TotalsChart(ticks(years), scores(floor), lines);
    }

    private static List<Tick> ticks(List<Integer> years) {
        return years.stream()
                .map(year -> new Tick(x(year, years), year.toString()))
                .toList();
    }

    private static List<Tick> scores(int floor) {
        List<Tick> ticks = new ArrayList<>();
        for (int score = floor; score <= 100; score += STEP) {
            ticks.add(new Tick(y(score, floor), Integer.toString(score)));
        }
        return ticks;
    }

    private static Line line(List<Comparison.Column> office, List<Integer> years, int floor, List<Line> before) {
        List<Point> points = office.stream()
                .map(column -> new Point(
                        x(column.year(), years), y(number(column.total()), floor), Figures.score(column.total())))
                .toList();
        String path =
                points.stream().map(point -> point.x() + " " + point.y()).collect(Collectors.joining("L", "M", ""));
        return new Line(
                before.size() + 1,
                office.get(0).name(),
                path,
                points,
                free(points.get(points.size() - 1).y(), before));
    }

    /** Names stand below each other where lines end at the same height. */
    private static int free(int wanted, List<Line> before) {
        int y = wanted;
        for (boolean moved = true; moved; ) {
            moved = false;
            for (Line other : before) {
                if (Math.abs(other.nameY() - y) < NAME_HEIGHT) {
                    y = other.nameY() + NAME_HEIGHT;
                    moved = true;
                }
            }
        }
        return y;
    }

    private static int x(int year, List<Integer> years) {
        return LEFT + 20 + (RIGHT - LEFT - 20) * years.indexOf(year) / (years.size() - 1);
    }

    private static int y(double score, int floor) {
        return (int) Math.round(BOTTOM - (BOTTOM - TOP) * (score - floor) / (100 - floor));
    }

    private static double number(@Nullable BigDecimal score) {
        return score == null ? 0 : score.doubleValue();
    }
}
