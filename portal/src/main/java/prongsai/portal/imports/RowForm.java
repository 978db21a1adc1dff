package prongsai.portal.imports;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.PlanImport.Measure;
import prongsai.portal.api.PlanImport.Result;
import prongsai.portal.api.PlanImport.Row;
import prongsai.portal.api.PlanImport.Words;

/** A row as it is corrected: fields named by its place, those of a measure by the measure's ref, those of a result by its place. */
record RowForm(MultivaluedMap<String, String> form, int place, int usualYear) {
    /** The row with what was typed; the same row where nothing was changed. */
    Row over(Row before) {
        Row typed = new Row(
                before.row(),
                before.instrument(),
                number("indicator-" + place),
                before.subIndicator(),
                TypedItems.read(text("items-" + place), usualYear),
                orNone("issue-" + place),
                before.group(),
                before.answeredBy(),
                measures(before.measures()),
                results(before.results()),
                before.cells(),
                before.evidence(),
                before.warnings());
        return typed.equals(before) ? before : untold(typed);
    }

    private static Row untold(Row row) {
        return new Row(
                row.row(),
                row.instrument(),
                row.indicator(),
                row.subIndicator(),
                row.items(),
                row.issue(),
                row.group(),
                row.answeredBy(),
                row.measures(),
                row.results(),
                row.cells(),
                row.evidence(),
                List.of());
    }

    /** Without those whose activity was emptied. */
    private List<Measure> measures(List<Measure> before) {
        List<Measure> typed = new ArrayList<>();
        for (Measure one : before) {
            String activity = text("activity-" + one.ref());
            if (!activity.isBlank()) {
                typed.add(new Measure(
                        one.ref(),
                        one.number(),
                        activity,
                        lines("outputs-" + one.ref()),
                        lines("awareness-" + one.ref()),
                        words("due-" + one.ref()),
                        words("responsible-" + one.ref()),
                        words("followUp-" + one.ref())));
            }
        }
        return typed;
    }

    /** Without those whose text was emptied. */
    private List<Result> results(List<Result> before) {
        List<Result> typed = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            String text = text("result-" + place + "-" + i);
            if (!text.isBlank()) {
                Result one = before.get(i);
                typed.add(new Result(orNone("round-" + place + "-" + i), one.numbers(), one.measures(), text));
            }
        }
        return typed;
    }

    private int number(String name) {
        String typed = text(name);
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
    }

    private List<Words> lines(String name) {
        return text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Words::new)
                .toList();
    }

    private @Nullable Words words(String name) {
        String typed = text(name);
        return typed.isBlank() ? null : new Words(typed);
    }

    private @Nullable String orNone(String name) {
        String typed = text(name);
        return typed.isBlank() ? null : typed;
    }

    /** Browsers send lines with two characters at their ends; what was read has one. */
    private String text(String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "")
                .replace("\r\n", "\n")
                .strip();
    }
}
