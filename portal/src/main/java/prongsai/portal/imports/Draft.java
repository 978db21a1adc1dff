package prongsai.portal.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.PlanImport;
import prongsai.portal.api.PlanImport.Measure;
import prongsai.portal.api.PlanImport.Row;
import prongsai.portal.api.PlanImport.Told;

/**
 * What was read from a file, as it has been corrected so far.
 *
 * @param unread what of a row could not be read and does not stand in it; until somebody has looked at the row
 * @param general what was told of the whole file when it was read, and of rows that are not there
 * @param round of results that name none
 */
record Draft(
        List<Row> rows,
        List<Told> unread,
        List<String> general,
        List<String> annexes,
        @Nullable String round) {

    static Draft of(PlanImport.Answer answer, @Nullable String round) {
        Set<Integer> there = answer.rows().stream().map(Row::row).collect(Collectors.toSet());
        List<String> general = Stream.concat(
                        answer.warnings().stream().filter(told -> told.row() == 0),
                        answer.rejected().stream().filter(told -> !there.contains(told.row())))
                .map(Told::detail)
                .toList();
        List<Told> unread = answer.rejected().stream()
                .filter(told -> there.contains(told.row()))
                .toList();
        return new Draft(answer.rows(), unread, general, answer.annexes(), round);
    }

    PlanImport.Corrected corrected() {
        return new PlanImport.Corrected(rows, round);
    }

    /** The same with a row as somebody has looked at it. */
    Draft with(int place, Row other) {
        List<Row> changed = new ArrayList<>(rows);
        changed.set(place, other);
        return lookedAt(changed, other.row());
    }

    Draft without(int place) {
        List<Row> fewer = new ArrayList<>(rows);
        int row = fewer.remove(place).row();
        return lookedAt(fewer, row);
    }

    private Draft lookedAt(List<Row> now, int row) {
        List<Told> left = unread.stream().filter(told -> told.row() != row).toList();
        return new Draft(now, left, general, annexes, round).withoutLooseEnds();
    }

    /** A measure that is left out answers no issue, and no result is of it. */
    private Draft withoutLooseEnds() {
        Set<Integer> refs = rows.stream()
                .flatMap(row -> row.measures().stream())
                .map(Measure::ref)
                .collect(Collectors.toSet());
        return new Draft(rows.stream().map(row -> only(refs, row)).toList(), unread, general, annexes, round);
    }

    private static Row only(Set<Integer> refs, Row row) {
        return new Row(
                row.row(),
                row.instrument(),
                row.indicator(),
                row.subIndicator(),
                row.items(),
                row.issue(),
                row.group(),
                row.answeredBy().stream().filter(refs::contains).toList(),
                row.measures(),
                row.results().stream()
                        .map(one -> new PlanImport.Result(
                                one.round(),
                                one.numbers(),
                                one.measures().stream().filter(refs::contains).toList(),
                                one.text()))
                        .toList(),
                row.cells(),
                row.evidence(),
                row.warnings());
    }
}
