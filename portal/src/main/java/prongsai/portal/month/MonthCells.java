package prongsai.portal.month;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import prongsai.portal.api.FollowUp;

/** A month's lists as a table that is taken along; days of the Christian Era. */
final class MonthCells {
    private MonthCells() {}

    static List<List<String>> of(MonthBoard board, MonthWords words) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                words.list(),
                words.number(),
                words.activity(),
                words.section(),
                words.due(),
                words.done(),
                words.percent(),
                words.last()));
        for (String list : board.query().shown()) {
            board.lines(list).forEach(line -> lines.add(line(list, line, board, words)));
        }
        return lines;
    }

    private static List<String> line(String list, FollowUp.Line line, MonthBoard board, MonthWords words) {
        String sections = line.sections().stream()
                .map(code -> board.isEverySection(code)
                        ? words.allSections()
                        : board.office().section(code))
                .collect(Collectors.joining(", "));
        return List.of(
                words.listTitle(list),
                Integer.toString(line.number()),
                line.activity(),
                sections,
                Objects.toString(line.dueOn(), ""),
                line.done() ? words.done() : "",
                Integer.toString(line.percent()),
                Objects.toString(line.lastProgressOn(), ""));
    }
}
