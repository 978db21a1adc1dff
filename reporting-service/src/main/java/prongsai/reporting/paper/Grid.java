package prongsai.reporting.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table. Its headings stand again on each page.
 *
 * @param name of its sheet in a workbook, up to 31 characters; empty where it is not for one
 */
public record Grid(String name, List<Column> columns, List<Row> rows) implements Block {
    /** A column; {@code share} is its part of the table's width, in whatever unit the columns share. */
    public record Column(String heading, int share) {}

    /** One line of the table. */
    public sealed interface Row permits Span, Cells {}

    /** Words over all columns; level 1 for an instrument, 2 for an indicator, 3 for a remark. */
    public record Span(String words, int level) implements Row {}

    /** A cell for each column, some of them {@link Cell#COVERED} by one above. */
    public record Cells(List<Cell> cells) implements Row {
        public static Cells of(String... texts) {
            return new Cells(Arrays.stream(texts).map(Cell::of).toList());
        }
    }

    /** A cell that reaches down over so many rows; 0 where one above reaches over it. */
    public record Cell(List<Block> blocks, int rows) {
        public static final Cell COVERED = new Cell(List.of(), 0);

        public static Cell of(String text) {
            return new Cell(List.of(Words.of(text)), 1);
        }

        public static Cell of(String text, Style style) {
            return new Cell(List.of(new Words(text, style)), 1);
        }
    }

    /** Columns that belong together: for each of their rows, for each of their columns, what stands there. */
    public record Lane(int columns, List<List<List<Block>>> rows) {
        public Lane(List<List<List<Block>>> rows) {
            this(rows.get(0).size(), rows);
        }

        private Cell at(int row, int column, int all) {
            int last = rows.size() - 1;
            return row > last ? Cell.COVERED : new Cell(rows.get(row).get(column), row == last ? all - last : 1);
        }
    }

    /**
     * Puts lanes beside each other that do not correspond row by row, as issues, measures and results on paper: the last row of
     * a shorter one reaches down to the end of the longest.
     */
    public static List<Cells> beside(List<Lane> lanes) {
        int all = lanes.stream().mapToInt(lane -> lane.rows().size()).max().orElse(0);
        List<Cells> rows = new ArrayList<>();
        for (int row = 0; row < all; row++) {
            List<Cell> cells = new ArrayList<>();
            for (Lane lane : lanes) {
                for (int column = 0; column < lane.columns(); column++) {
                    cells.add(lane.at(row, column, all));
                }
            }
            rows.add(new Cells(cells));
        }
        return rows;
    }

    /** Puts one cell before these rows that reaches over all of them. */
    public static List<Row> after(List<Block> first, List<Cells> rows) {
        List<Row> together = new ArrayList<>();
        for (Cells row : rows) {
            List<Cell> cells = new ArrayList<>();
            cells.add(together.isEmpty() ? new Cell(first, rows.size()) : Cell.COVERED);
            cells.addAll(row.cells());
            together.add(new Cells(cells));
        }
        return together;
    }
}
