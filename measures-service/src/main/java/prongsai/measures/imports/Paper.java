package prongsai.measures.imports;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A document as far as it matters here: its tables, in order, and the text around them.
 *
 * @param after the paragraphs behind the last table
 */
record Paper(List<Table> tables, List<String> after) {
    /**
     * One table.
     *
     * @param before the paragraphs between the table above, or the document's beginning, and this one
     */
    record Table(List<String> before, List<Row> rows) {}

    /**
     * A row.
     *
     * @param number counted over all tables of the document, from 1; of a sheet as the spreadsheet shows it
     */
    record Row(int number, List<Cell> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(Cell::isBlank);
        }
    }

    /**
     * A cell.
     *
     * @param start the grid column it begins in, from 0
     * @param span how many grid columns it covers
     * @param asAbove whether it is a part of a cell that begins in a row above
     */
    record Cell(int start, int span, boolean asAbove, List<Line> lines, List<Link> links, int pictures) {
        static Cell text(int start, String... lines) {
            return new Cell(
                    start, 1, false, List.of(lines).stream().map(Line::of).toList(), List.of(), 0);
        }

        boolean isBlank() {
            return lines.stream().allMatch(line -> line.text().isBlank()) && pictures == 0;
        }

        boolean hasWords() {
            return lines.stream().anyMatch(line -> !line.text().isBlank());
        }

        /** Its words, a line each. */
        String words() {
            return lines.stream()
                    .map(line -> line.text().strip())
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"));
        }
    }

    /**
     * A line of a cell; a number that the word processor sets itself stands in the text.
     *
     * @param depth 0, or how deep it stands in a list of lists
     * @param continues whether its first word goes on with the last line of the cell above
     * @param row where it stands
     * @param pictured whether a picture stands in its paragraph
     */
    record Line(String text, int depth, boolean continues, int row, boolean pictured) {
        static Line of(String text) {
            return new Line(text, 0, false, 0, false);
        }

        Line at(int place) {
            return new Line(text, depth, continues, place, pictured);
        }

        Line continuing() {
            return new Line(text, depth, true, row, pictured);
        }
    }

    /** A link: what is shown, and where it leads as the document has it. */
    record Link(String shown, String target) {}
}
