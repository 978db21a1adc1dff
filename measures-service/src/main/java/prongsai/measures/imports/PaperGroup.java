package prongsai.measures.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import prongsai.measures.imports.Paper.Cell;
import prongsai.measures.imports.Paper.Line;

/**
 * Logical rows that share their measures: the items of a report that have one list of measures, or one row of a plan. It grows
 * while the table is read from top to bottom; a row that goes on over a page's end is one row here.
 */
final class PaperGroup {
    private final List<Member> members = new ArrayList<>();
    private final List<Line> measures = new ArrayList<>();
    private final List<Line> results = new ArrayList<>();
    private final TableLayout layout;
    private final int table;

    PaperGroup(TableLayout layout, int table) {
        this.layout = layout;
        this.table = table;
    }

    /** A logical row. */
    static final class Member {
        private final int row;
        private final Section section;
        private final boolean issueAsAbove;
        private final List<Integer> rows = new ArrayList<>();
        private final Map<PaperColumn, Cell> cells = new EnumMap<>(PaperColumn.class);

        Member(PlacedRow row, boolean issueAsAbove) {
            this.row = row.number();
            this.section = row.section();
            this.issueAsAbove = issueAsAbove;
            rows.add(row.number());
            row.cells().forEach((column, cell) -> {
                if (!cell.asAbove()) {
                    cells.put(column, at(cell, row.number(), false));
                }
            });
        }

        /** Takes over what stands on the next page. */
        void goOn(PlacedRow more) {
            rows.add(more.number());
            more.cells().forEach((column, cell) -> {
                if (!cell.asAbove()) {
                    Cell below = at(cell, more.number(), cells.containsKey(column));
                    cells.merge(column, below, TableLayout::together);
                }
            });
        }

        /** What the row above says of this is meant here too. */
        void copy(PaperColumn column, Member above) {
            Cell cell = above.cells.get(column);
            if (cell != null) {
                cells.put(column, cell);
            }
        }

        boolean has(PaperColumn column) {
            Cell cell = cells.get(column);
            return cell != null && cell.hasWords();
        }

        List<Line> lines(PaperColumn column) {
            Cell cell = cells.get(column);
            return cell == null ? List.of() : cell.lines();
        }

        /** The cell's words as one text, put together where a page ended. */
        String words(PaperColumn column) {
            return flow(lines(column));
        }

        int row() {
            return row;
        }

        Section section() {
            return section;
        }

        boolean issueAsAbove() {
            return issueAsAbove;
        }

        List<Integer> rows() {
            return rows;
        }

        Map<PaperColumn, Cell> cells() {
            return cells;
        }
    }

    /** Lines with the row they stand in; the first one goes on with what stands above, unless it begins a point. */
    static Cell at(Cell cell, int row, boolean goesOn) {
        List<Line> lines = new ArrayList<>();
        for (Line line : cell.lines()) {
            boolean point = NumberedList.firstNumber(line.text()) > 0 || Words.hasBullet(line.text());
            Line placed = line.at(row);
            lines.add(goesOn && lines.isEmpty() && !point ? placed.continuing() : placed);
        }
        return new Cell(cell.start(), cell.span(), cell.asAbove(), lines, cell.links(), cell.pictures());
    }

    static String flow(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            String words = line.text().strip();
            if (words.isEmpty()) {
                continue;
            }
            if (line.continues()) {
                String longer = Words.joined(text.toString(), words);
                text.setLength(0);
                text.append(longer);
            } else {
                text.append(text.isEmpty() ? "" : "\n").append(words);
            }
        }
        return text.toString();
    }

    List<Member> members() {
        return members;
    }

    List<Line> measures() {
        return measures;
    }

    List<Line> results() {
        return results;
    }

    TableLayout layout() {
        return layout;
    }

    int table() {
        return table;
    }

    Member last() {
        return members.get(members.size() - 1);
    }
}
