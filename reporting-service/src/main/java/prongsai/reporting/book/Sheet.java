package prongsai.reporting.book;

import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.reporting.paper.Shade;

/**
 * One view of the book as a sheet.
 *
 * @param name up to 31 characters
 */
record Sheet(String name, List<String> headings, List<List<Cell>> rows) {
    /**
     * What stands in a cell, and on which ground.
     *
     * @param value a text, a whole number, a figure with two decimals ({@link java.math.BigDecimal}) or a day; null for an empty cell
     */
    record Cell(@Nullable Object value, Shade shade) {
        static final Cell EMPTY = new Cell(null, Shade.NONE);

        static Cell of(@Nullable Object value) {
            return new Cell(value, Shade.NONE);
        }

        static Cell of(StateWords state) {
            return new Cell(state.words(), state.shade());
        }

        /** A count of something bad, on the darkest ground where there is any. */
        static Cell bad(int count) {
            return new Cell(count, count > 0 ? Shade.LOWEST : Shade.NONE);
        }
    }
}
