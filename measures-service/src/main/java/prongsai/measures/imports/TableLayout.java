package prongsai.measures.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import prongsai.measures.imports.Paper.Cell;
import prongsai.measures.imports.Paper.Row;

/**
 * What the columns of a table hold, by its heading row.
 *
 * @param headings as printed, by column
 */
record TableLayout(List<Place> places, Map<PaperColumn, String> headings) {
    /** Where a column stands on the table's grid; rows may be cut along other lines than the heading. */
    record Place(PaperColumn column, int start, int end) {}

    /** What kind of table it is. */
    enum Kind {
        /** The measures plan: who does what until when. */
        PLAN,
        /** The half-year report: what was done. */
        REPORT,
        /** Measures alone, as they stand in the analysis before a plan. */
        OUTLINE
    }

    /** The layout, where this is a heading row of an official table; null where it is none. */
    static @Nullable TableLayout of(Row row) {
        List<Place> places = new ArrayList<>();
        Map<PaperColumn, String> headings = new EnumMap<>(PaperColumn.class);
        for (Cell cell : row.cells()) {
            PaperColumn column = cell.hasWords() ? PaperColumn.of(cell.words()) : PaperColumn.UNKNOWN;
            PaperColumn free = headings.containsKey(column) ? PaperColumn.UNKNOWN : column;
            places.add(new Place(free, cell.start(), cell.start() + cell.span()));
            if (cell.hasWords()) {
                headings.merge(free, cell.words(), (one, other) -> one + ", " + other);
            }
        }
        Set<PaperColumn> known = EnumSet.noneOf(PaperColumn.class);
        known.addAll(headings.keySet());
        known.remove(PaperColumn.UNKNOWN);
        boolean about = known.contains(PaperColumn.INDICATOR)
                || known.contains(PaperColumn.ITEM)
                || known.contains(PaperColumn.ISSUE);
        boolean official =
                known.size() >= 3 && about && known.contains(PaperColumn.MEASURE) && !known.contains(PaperColumn.SCORE);
        return official && isShort(row) ? new TableLayout(List.copyOf(places), headings) : null;
    }

    private static boolean isShort(Row row) {
        return row.cells().stream().allMatch(cell -> cell.words().length() < 200);
    }

    boolean has(PaperColumn column) {
        return headings.containsKey(column);
    }

    Kind kind() {
        if (has(PaperColumn.OUTPUTS) || has(PaperColumn.FOLLOW_UP) || has(PaperColumn.RESPONSIBLE)) {
            return Kind.PLAN;
        }
        return has(PaperColumn.RESULT) ? Kind.REPORT : Kind.OUTLINE;
    }

    /** The column by which a row is told from the one above. */
    PaperColumn key() {
        return has(PaperColumn.ITEM)
                ? PaperColumn.ITEM
                : has(PaperColumn.ISSUE) ? PaperColumn.ISSUE : PaperColumn.INDICATOR;
    }

    /** Whether results and pictures share a column. */
    boolean hasPicturesInResults() {
        return !has(PaperColumn.EVIDENCE)
                && headings.getOrDefault(PaperColumn.RESULT, "").contains("ภาพ");
    }

    /** Whether a table without a heading row can go on with this one. */
    boolean fits(Row row) {
        return row.cells().size() == places.size();
    }

    /** The row's cells by column: in order where there are as many as headings, else by where they stand on the grid. */
    Map<PaperColumn, Cell> cells(Row row) {
        Map<PaperColumn, Cell> cells = new EnumMap<>(PaperColumn.class);
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            PaperColumn column =
                    row.cells().size() == places.size() ? places.get(i).column() : nearest(cell);
            cells.merge(column, cell, TableLayout::together);
        }
        return cells;
    }

    private PaperColumn nearest(Cell cell) {
        PaperColumn best = PaperColumn.UNKNOWN;
        int most = 0;
        for (Place place : places) {
            int shared = Math.min(place.end(), cell.start() + cell.span()) - Math.max(place.start(), cell.start());
            if (shared > most) {
                most = shared;
                best = place.column();
            }
        }
        return best;
    }

    static Cell together(Cell one, Cell other) {
        List<Paper.Line> lines = new ArrayList<>(one.lines());
        lines.addAll(other.lines());
        List<Paper.Link> links = new ArrayList<>(one.links());
        links.addAll(other.links());
        return new Cell(
                one.start(), one.span() + other.span(), one.asAbove(), lines, links, one.pictures() + other.pictures());
    }
}
