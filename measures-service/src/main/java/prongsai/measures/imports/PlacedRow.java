package prongsai.measures.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import prongsai.measures.imports.Paper.Cell;
import prongsai.measures.imports.Paper.Line;

/**
 * A row that holds something, with the headings it stands under.
 *
 * @param table the number of its table in the document, from 1
 * @param afterBreak whether a page may have ended before it: the heading row was repeated, or a table begins
 * @param namesIndicator whether its own cell names the indicator
 */
record PlacedRow(
        int number,
        int table,
        TableLayout layout,
        Section section,
        Map<PaperColumn, Cell> cells,
        boolean afterBreak,
        boolean namesIndicator) {
    @Nullable
    Cell cell(PaperColumn column) {
        return cells.get(column);
    }

    /** Whether the cell says something of its own. */
    boolean has(PaperColumn column) {
        Cell cell = cells.get(column);
        return cell != null && cell.hasWords() && !cell.asAbove();
    }

    boolean isAsAbove(PaperColumn column) {
        Cell cell = cells.get(column);
        return cell != null && cell.asAbove();
    }

    String words(PaperColumn column) {
        Cell cell = cells.get(column);
        return cell == null || cell.asAbove() ? "" : cell.words();
    }

    /** Whether the cell begins a list: with the first number, or with a dash. */
    boolean beginsList(PaperColumn column) {
        Cell cell = cells.get(column);
        if (cell == null || cell.asAbove()) {
            return false;
        }
        for (Line line : cell.lines()) {
            if (!line.text().isBlank()) {
                return NumberedList.firstNumber(line.text()) == 1 || Words.hasBullet(line.text());
            }
        }
        return false;
    }
}
