package prongsai.platform.sheet;

import java.util.List;

/**
 * A row that holds something.
 *
 * @param number as a person sees it in the spreadsheet, the first is 1; of a CSV file as a spreadsheet would show it
 * @param cells the texts from column A to the last that holds something; an empty cell is the empty text
 */
public record SheetRow(int number, List<String> cells) {
    /** The cell's text, 0 is column A; empty where the row ends before it. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** A column's letters: 0 is A, 26 is AA. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
