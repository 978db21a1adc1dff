package prongsai.portal.gift;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import prongsai.portal.api.GiftReturn;

/** A return as a table that is taken along: a line for each entry, and one for each section without any. */
final class GiftCells {
    private GiftCells() {}

    static List<List<String>> of(GiftBoard board, GiftWords words) {
        boolean thai = board.office().page().language().isThai();
        List<List<String>> lines = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of(words.section(), words.filterState()));
        board.gifts().fields().forEach(field -> heading.add(field.label(thai)));
        heading.add(words.note());
        lines.add(heading);
        for (GiftReturn.Section section : board.sections()) {
            List<Map<String, String>> entries = section.entries().isEmpty() ? List.of(Map.of()) : section.entries();
            entries.forEach(entry -> lines.add(line(board, section, entry, words)));
        }
        return lines;
    }

    private static List<String> line(
            GiftBoard board, GiftReturn.Section section, Map<String, String> entry, GiftWords words) {
        List<String> cells = new ArrayList<>();
        cells.add(board.office().section(section.section()));
        cells.add(words.sectionState(section.state()));
        board.gifts().fields().forEach(field -> cells.add(board.value(entry, field)));
        cells.add(Objects.requireNonNullElse(section.note(), ""));
        return cells;
    }
}
