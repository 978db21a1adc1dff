package prongsai.measures.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.measures.imports.Finding.Collected;
import prongsai.measures.imports.Paper.Line;
import prongsai.measures.imports.UnderstoodRow.EvidenceSeen;
import prongsai.measures.imports.UnderstoodRow.UnderstoodMeasure;
import prongsai.measures.imports.UnderstoodRow.UnderstoodResult;
import prongsai.measures.plan.PlanIssue.ItemOfYear;
import prongsai.platform.sheet.SheetRow;
import prongsai.platform.thai.Awareness;
import prongsai.platform.thai.Deadline;
import prongsai.platform.thai.FollowUp;
import prongsai.platform.thai.ItemCode;
import prongsai.platform.thai.Output;
import prongsai.platform.thai.Responsible;
import prongsai.platform.time.Half;

/**
 * A filled form. Unlike a paper it says everything: an empty issue means the one above, measures are named by their number
 * within the file, and results say which measures they answer. What cannot be read rejects its row.
 */
final class FilledForm {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern CODE = Pattern.compile(
            "([A-Za-z]\\s?\\d{1,3})(?:\\s?(?:-|–|ถึง)\\s?([A-Za-z]?\\s?\\d{1,3}))?(?:\\s?\\((\\d{4})\\))?");
    private static final Pattern DAYS_OF_A_SHEET = Pattern.compile("[34]\\d{4}");

    private final Map<FormColumn, Integer> columns;
    private final PaperYears years;
    private final Collected findings;
    private final Map<Integer, UnderstoodMeasure> measures = new LinkedHashMap<>();
    private final List<UnderstoodRow> rows = new ArrayList<>();
    private int indicator;
    private @Nullable String subIndicator;
    private List<ItemOfYear> items = List.of();
    private @Nullable String issue;
    private int group;
    private int last;

    private FilledForm(Map<FormColumn, Integer> columns, PaperYears years, Collected findings) {
        this.columns = columns;
        this.years = years;
        this.findings = findings;
    }

    static boolean isOne(List<SheetRow> rows) {
        return !rows.isEmpty() && columns(rows.get(0)).containsKey(FormColumn.NUMBER);
    }

    static List<UnderstoodRow> read(List<SheetRow> rows, PaperYears years, Collected findings) {
        Map<FormColumn, Integer> columns = columns(rows.get(0));
        for (FormColumn needed : List.of(FormColumn.INDICATOR, FormColumn.ACTIVITY)) {
            if (!columns.containsKey(needed)) {
                throw ImportProblem.IMPORT_NO_TABLE.because();
            }
        }
        FilledForm form = new FilledForm(columns, years, findings);
        form.measures(rows.subList(1, rows.size()));
        rows.subList(1, rows.size()).forEach(form::row);
        return form.rows;
    }

    private static Map<FormColumn, Integer> columns(SheetRow headings) {
        Map<FormColumn, Integer> columns = new EnumMap<>(FormColumn.class);
        for (FormColumn column : FormColumn.values()) {
            for (int i = 0; i < headings.cells().size(); i++) {
                if (Words.squeezed(headings.cell(i)).equals(Words.squeezed(column.heading()))) {
                    columns.putIfAbsent(column, i);
                }
            }
        }
        return columns;
    }

    private String cell(SheetRow row, FormColumn column) {
        Integer place = columns.get(column);
        return place == null ? "" : row.cell(place).strip();
    }

    /** First all measures, so that a row can name one that stands further below. */
    private void measures(List<SheetRow> all) {
        int highest = all.stream()
                .filter(row -> !cell(row, FormColumn.ACTIVITY).isEmpty())
                .mapToInt(row -> number(cell(row, FormColumn.NUMBER)))
                .max()
                .orElse(0);
        for (SheetRow row : all) {
            if (!cell(row, FormColumn.ACTIVITY).isEmpty()) {
                int number = number(cell(row, FormColumn.NUMBER));
                int ref = number > 0 ? number : ++highest;
                if (measures.containsKey(ref)) {
                    findings.reject(row.number(), "measure-number-twice", ref);
                } else {
                    measures.put(ref, measure(row, ref));
                }
            }
        }
    }

    private UnderstoodMeasure measure(SheetRow row, int ref) {
        String due = cell(row, FormColumn.DUE);
        String who = cell(row, FormColumn.RESPONSIBLE);
        String followUp = cell(row, FormColumn.FOLLOW_UP);
        if (DAYS_OF_A_SHEET.matcher(due).matches()) {
            findings.warn(row.number(), "due-is-a-sheets-date", due);
        } else if (!due.isEmpty() && !Deadline.read(due).understood()) {
            findings.warn(row.number(), "due-unread", due);
        }
        return new UnderstoodMeasure(
                ref,
                row.number(),
                cell(row, FormColumn.ACTIVITY),
                points(row, FormColumn.OUTPUTS).map(Output::read).toList(),
                points(row, FormColumn.AWARENESS).map(Awareness::read).toList(),
                due.isEmpty() ? null : Deadline.read(due),
                who.isEmpty() ? null : Responsible.read(who),
                followUp.isEmpty() ? null : FollowUp.read(followUp));
    }

    private Stream<String> points(SheetRow row, FormColumn column) {
        return Words.points(cell(row, column).lines().map(Line::of).toList()).stream();
    }

    private void row(SheetRow row) {
        String words = cell(row, FormColumn.ISSUE);
        String codes = cell(row, FormColumn.ITEMS);
        indicator(row);
        boolean begins = !words.isEmpty() || !codes.isEmpty();
        if (begins) {
            group++;
            items = items(row, codes);
            issue = words.isEmpty() ? codes : words;
            last = 0;
            if (indicator == 0) {
                findings.reject(row.number(), "no-indicator");
            }
        }
        UnderstoodMeasure own = measures.values().stream()
                .filter(measure -> Objects.equals(measure.number(), row.number()))
                .findFirst()
                .orElse(null);
        List<Integer> answeredBy = own != null
                ? List.of(own.ref())
                : refs(
                        row,
                        cell(row, FormColumn.NUMBER),
                        !cell(row, FormColumn.ACTIVITY).isEmpty());
        if (!answeredBy.isEmpty()) {
            last = answeredBy.get(answeredBy.size() - 1);
        }
        rows.add(new UnderstoodRow(
                row.number(),
                null,
                List.of(row.number()),
                Section.usualInstrument(indicator),
                indicator,
                subIndicator,
                items,
                null,
                issue,
                group,
                answeredBy,
                own == null ? List.of() : List.of(numbered(own)),
                results(row),
                cells(row),
                EvidenceSeen.NONE,
                List.of()));
    }

    /** While the form is read the number says in which row the measure stands; afterwards it is its number. */
    private static UnderstoodMeasure numbered(UnderstoodMeasure one) {
        return new UnderstoodMeasure(
                one.ref(),
                one.ref(),
                one.activity(),
                one.outputs(),
                one.awareness(),
                one.due(),
                one.responsible(),
                one.followUp());
    }

    private void indicator(SheetRow row) {
        String typed = Words.plain(cell(row, FormColumn.INDICATOR));
        if (!typed.isEmpty()) {
            Matcher number = NUMBER.matcher(typed);
            int read = number.find() ? Integer.parseInt(number.group()) : 0;
            if (read < 1 || read > 99) {
                findings.reject(row.number(), "indicator-wrong", typed);
            }
            indicator = read;
            subIndicator = null;
        }
        String sub = Words.plain(cell(row, FormColumn.SUB_INDICATOR));
        if (!sub.isEmpty()) {
            subIndicator = sub;
        }
    }

    private List<ItemOfYear> items(SheetRow row, String codes) {
        List<ItemOfYear> read = new ArrayList<>();
        Matcher code = CODE.matcher(Words.plain(codes));
        while (code.find()) {
            ItemCode from = ItemCode.tryParse(code.group(1)).orElse(null);
            if (from == null) {
                findings.reject(row.number(), "code-wrong", code.group());
                continue;
            }
            int to = code.group(2) == null
                    ? from.number()
                    : Integer.parseInt(code.group(2).replaceAll("\\D", ""));
            int year = code.group(3) == null
                    ? years.of(from.letter().charAt(0), TableLayout.Kind.PLAN)
                    : Integer.parseInt(code.group(3));
            boolean ofAnother = code.group(2) != null
                    && code.group(2).matches("(?i).*[a-z].*")
                    && !code.group(2).toUpperCase(Locale.ROOT).contains(from.letter());
            if (to < from.number() || to > from.number() + 98 || ofAnother) {
                findings.reject(row.number(), "code-wrong", code.group());
                continue;
            }
            for (int number = from.number(); number <= to; number++) {
                read.add(new ItemOfYear(year, from.letter() + number));
            }
        }
        String rest = code.reset().replaceAll("").replaceAll("[\\s,;/]|และ", "");
        if (!rest.isEmpty()) {
            findings.reject(row.number(), "code-wrong", codes);
        }
        return read.stream().distinct().toList();
    }

    private List<UnderstoodResult> results(SheetRow row) {
        String text = cell(row, FormColumn.RESULT);
        if (text.isEmpty()) {
            return List.of();
        }
        String answers = cell(row, FormColumn.ANSWERS);
        List<Integer> refs = answers.isEmpty() ? (last == 0 ? List.of() : List.of(last)) : refs(row, answers, false);
        return List.of(new UnderstoodResult(round(row), refs, refs, text));
    }

    private Half round(SheetRow row) {
        String typed = Words.plain(cell(row, FormColumn.ROUND)).toUpperCase(Locale.ROOT);
        if (typed.isEmpty()) {
            if (years.roundAssumed()) {
                findings.warn(0, "round-assumed");
            }
            return years.round();
        }
        String digits = typed.replaceAll("\\D", "");
        if (!digits.equals("6") && !digits.equals("12")) {
            findings.reject(row.number(), "round-wrong", typed);
        }
        return digits.equals("12") ? Half.M12 : Half.M6;
    }

    private List<Integer> refs(SheetRow row, String typed, boolean rejectedBefore) {
        List<Integer> refs = new ArrayList<>();
        if (rejectedBefore || typed.isEmpty() || typed.equals("-")) {
            return refs;
        }
        Matcher number = NUMBER.matcher(Words.plain(typed));
        while (number.find()) {
            int ref = Integer.parseInt(number.group());
            if (measures.containsKey(ref)) {
                refs.add(ref);
            } else {
                findings.reject(row.number(), "measure-number-unknown", ref);
            }
        }
        return refs;
    }

    private static int number(String typed) {
        Matcher number = NUMBER.matcher(Words.plain(typed));
        return number.matches() ? Integer.parseInt(number.group()) : 0;
    }

    private Map<String, String> cells(SheetRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        columns.forEach((column, place) -> {
            if (!row.cell(place).isBlank()) {
                cells.put(column.field(), row.cell(place));
            }
        });
        return cells;
    }
}
