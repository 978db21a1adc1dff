package prongsai.reporting.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drawing of figures, one row for each of those compared. All it shows stands in figures in its rows too, so that it is read
 * without colours; its rows' words are read aloud instead of it.
 */
public sealed interface Chart extends Block permits Chart.Bars, Chart.HeatMap {
    /** What it shows, for whoever hears it. */
    String title();

    /** What each ground says. */
    List<Ground> keys();

    /** How many rows it has. */
    int size();

    /** A row as it is read aloud. */
    String words(int row);

    /** What a ground says. */
    record Ground(Shade shade, String words) {}

    /**
     * Bars that begin at zero, each of one or more parts.
     *
     * @param most what the whole width stands for
     * @param mark a line over all bars; null for none
     */
    record Bars(
            String title,
            List<Ground> keys,
            List<Bar> bars,
            double most,
            @Nullable Mark mark) implements Chart {
        @Override
        public int size() {
            return bars.size();
        }

        @Override
        public String words(int row) {
            return bars.get(row).name() + " " + bars.get(row).words();
        }
    }

    /** A bar; {@code figure} stands at its end, {@code words} are read aloud. */
    record Bar(String name, List<Part> parts, String figure, String words) {}

    record Part(double value, Shade shade) {}

    /** A line at a value, and what it is. */
    record Mark(double value, String words) {}

    /** Rows by columns, a figure in each cell. */
    record HeatMap(String title, List<Ground> keys, List<String> columns, List<Line> lines) implements Chart {
        @Override
        public int size() {
            return lines.size();
        }

        @Override
        public String words(int row) {
            StringBuilder words = new StringBuilder(lines.get(row).name());
            for (int i = 0; i < columns.size(); i++) {
                words.append(' ')
                        .append(columns.get(i))
                        .append(": ")
                        .append(lines.get(row).cells().get(i).figure());
            }
            return words.toString();
        }
    }

    record Line(String name, List<Cell> cells) {}

    /** A cell; a strong one stands in bold. */
    record Cell(String figure, Shade shade, boolean strong) {}
}
