package prongsai.measures.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.measures.measure.Measure;
import prongsai.measures.measure.MeasureEvent.MeasureState;
import prongsai.measures.plan.Plan;
import prongsai.measures.plan.PlanIssue;
import prongsai.measures.plan.PlanIssue.ItemOfYear;
import prongsai.measures.result.Result;
import prongsai.platform.problem.ProblemTexts;
import prongsai.platform.sheet.Table;
import prongsai.platform.sheet.TableWriter;

/** The form to fill in: empty, or with a plan as it stands, so that it can be changed and sent back. Writing it blocks. */
@ApplicationScoped
class PlanForm {
    private static final Locale THAI = Locale.forLanguageTag("th");
    private static final int HELP_LINES = 5;

    private final ProblemTexts texts;

    PlanForm(ProblemTexts texts) {
        this.texts = texts;
    }

    /** What stands in a plan. */
    record Content(Plan plan, List<Measure> measures, List<Result> results) {}

    byte[] empty() throws IOException {
        return write(List.of());
    }

    byte[] of(Content content) throws IOException {
        return write(new Filling(content).rows());
    }

    private byte[] write(List<List<String>> rows) throws IOException {
        List<String> headings =
                Arrays.stream(FormColumn.values()).map(FormColumn::heading).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.xlsx(out, List.of(new Table(say("plan", THAI), headings, rows), help()));
        return out.toByteArray();
    }

    /** Each column in Thai and English with an example beside it; the examples stand here only. */
    private Table help() {
        List<List<String>> lines = new ArrayList<>();
        for (int line = 1; line <= HELP_LINES; line++) {
            lines.add(List.of("", say("line-" + line, THAI), say("line-" + line, Locale.ENGLISH), "", ""));
        }
        for (FormColumn column : FormColumn.values()) {
            String key = column.help().substring("import-form.".length());
            lines.add(List.of(
                    column.heading(),
                    say(key, THAI),
                    say(key, Locale.ENGLISH),
                    say(key + ".example-1", THAI),
                    say(key + ".example-2", THAI)));
        }
        return new Table(
                say("help", THAI),
                List.of(
                        say("column", THAI),
                        say("meaning", THAI),
                        say("meaning", Locale.ENGLISH),
                        say("example-1", THAI),
                        say("example-2", THAI)),
                lines);
    }

    private String say(String what, Locale language) {
        return texts.say("import-form." + what, List.of(), language);
    }

    /** A plan as rows: each measure under the first issue it answers, the others name it by its number. */
    private static final class Filling {
        private final Content content;
        private final List<List<String>> rows = new ArrayList<>();
        private final Map<UUID, Integer> places = new HashMap<>();
        private final Map<UUID, Integer> numbers = new HashMap<>();

        Filling(Content content) {
            this.content = content;
            content.plan().issues().forEach(issue -> places.put(issue.id(), issue.position()));
            content.measures().forEach(measure -> numbers.put(measure.id(), measure.number()));
        }

        List<List<String>> rows() {
            for (Result result : content.results()) {
                if (result.measures().isEmpty()) {
                    Map<FormColumn, String> row = row();
                    result(row, result);
                    add(row);
                }
            }
            content.measures().stream()
                    .filter(measure -> first(measure) == null)
                    .forEach(measure -> measure(row(), measure));
            content.plan().issues().stream()
                    .sorted(Comparator.comparingInt(PlanIssue::position))
                    .forEach(this::issue);
            return rows;
        }

        private void issue(PlanIssue issue) {
            Map<FormColumn, String> begin = row();
            begin.put(FormColumn.INDICATOR, Integer.toString(issue.indicator()));
            begin.put(FormColumn.SUB_INDICATOR, issue.subIndicator() == null ? "" : issue.subIndicator());
            begin.put(
                    FormColumn.ITEMS, issue.items().stream().map(Filling::code).collect(Collectors.joining(", ")));
            begin.put(FormColumn.ISSUE, issue.description());
            List<Measure> own = content.measures().stream()
                    .filter(measure -> issue.id().equals(first(measure)))
                    .toList();
            String shared = content.measures().stream()
                    .filter(measure -> measure.issues().contains(issue.id()) && !own.contains(measure))
                    .map(measure -> Integer.toString(measure.number()))
                    .collect(Collectors.joining(", "));
            if (own.isEmpty() || !shared.isEmpty()) {
                begin.put(FormColumn.NUMBER, shared);
                add(begin);
                begin = row();
            }
            for (Measure measure : own) {
                measure(begin, measure);
                begin = row();
            }
        }

        private void measure(Map<FormColumn, String> row, Measure measure) {
            MeasureState state = measure.state();
            row.put(FormColumn.NUMBER, Integer.toString(measure.number()));
            row.put(FormColumn.ACTIVITY, state.activity());
            row.put(
                    FormColumn.OUTPUTS,
                    points(state.outputs().stream().map(one -> one.text()).toList()));
            row.put(
                    FormColumn.AWARENESS,
                    points(state.awareness().stream().map(one -> one.text()).toList()));
            row.put(FormColumn.DUE, state.due() == null ? "" : state.due().text());
            row.put(
                    FormColumn.RESPONSIBLE,
                    state.responsible() == null ? "" : state.responsible().text());
            row.put(
                    FormColumn.FOLLOW_UP,
                    state.followUp() == null ? "" : state.followUp().text());
            Map<FormColumn, String> next = row;
            for (Result result : content.results()) {
                if (measure.id()
                        .equals(
                                result.measures().isEmpty()
                                        ? null
                                        : result.measures().get(0))) {
                    result(next, result);
                    add(next);
                    next = row();
                }
            }
            if (!next.isEmpty()) {
                add(next);
            }
        }

        private void result(Map<FormColumn, String> row, Result result) {
            row.put(FormColumn.ROUND, result.half().name());
            row.put(
                    FormColumn.ANSWERS,
                    result.measures().isEmpty()
                            ? "-"
                            : result.measures().stream()
                                    .map(id -> String.valueOf(numbers.get(id)))
                                    .collect(Collectors.joining(", ")));
            row.put(FormColumn.RESULT, result.state().text());
        }

        private @Nullable UUID first(Measure measure) {
            return measure.issues().stream()
                    .filter(places::containsKey)
                    .min(Comparator.comparingInt(id -> places.getOrDefault(id, 0)))
                    .orElse(null);
        }

        private static String code(ItemOfYear item) {
            return item.code() + " (" + item.fiscalYear() + ")";
        }

        private static String points(List<String> points) {
            return points.size() < 2
                    ? String.join("", points)
                    : points.stream().map(point -> "- " + point).collect(Collectors.joining("\n"));
        }

        private static Map<FormColumn, String> row() {
            return new EnumMap<>(FormColumn.class);
        }

        private void add(Map<FormColumn, String> row) {
            rows.add(Arrays.stream(FormColumn.values())
                    .map(column -> row.getOrDefault(column, ""))
                    .toList());
        }
    }
}
