package prongsai.measures.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import prongsai.measures.imports.Finding.Collected;
import prongsai.measures.imports.NumberedList.Point;
import prongsai.measures.imports.Paper.Line;
import prongsai.measures.imports.PaperGroup.Member;
import prongsai.measures.imports.TableLayout.Kind;
import prongsai.measures.imports.UnderstoodRow.UnderstoodMeasure;
import prongsai.measures.imports.UnderstoodRow.UnderstoodResult;
import prongsai.measures.plan.PlanIssue.ItemOfYear;
import prongsai.platform.thai.Awareness;
import prongsai.platform.thai.Deadline;
import prongsai.platform.thai.FollowUp;
import prongsai.platform.thai.Output;
import prongsai.platform.thai.Responsible;

/** Makes of logical rows what they say: issues with their items, measures, results and which measures these answer. */
final class Understanding {
    private final PaperYears years;
    private final Collected findings;
    private final Map<Member, List<ItemOfYear>> items;
    private final List<UnderstoodRow> rows = new ArrayList<>();
    private int refs;

    private Understanding(PaperYears years, Collected findings, Map<Member, List<ItemOfYear>> items) {
        this.years = years;
        this.findings = findings;
        this.items = items;
    }

    static List<UnderstoodRow> of(List<PaperGroup> groups, PaperYears years, Collected findings) {
        Map<Member, List<ItemOfYear>> items = ReadingCodes.of(groups, years, findings);
        Understanding understanding = new Understanding(years, findings, items);
        String issue = null;
        List<ItemOfYear> itemsAbove = List.of();
        for (int i = 0; i < groups.size(); i++) {
            List<UnderstoodRow> rows = understanding.group(groups.get(i), i + 1, issue, itemsAbove);
            understanding.rows.addAll(rows);
            UnderstoodRow last = rows.get(rows.size() - 1);
            issue = last.issue();
            itemsAbove = last.items();
        }
        return understanding.rows;
    }

    private List<UnderstoodRow> group(
            PaperGroup group, int number, @Nullable String issueAbove, List<ItemOfYear> itemsAbove) {
        Map<Member, List<UnderstoodMeasure>> measures = measures(group);
        List<UnderstoodMeasure> all =
                measures.values().stream().flatMap(List::stream).toList();
        Map<Member, List<UnderstoodResult>> results = results(group, all);
        List<UnderstoodRow> understood = new ArrayList<>();
        String issue = issueAbove;
        List<ItemOfYear> above = itemsAbove;
        for (Member member : group.members()) {
            List<ItemOfYear> own = Objects.requireNonNullElse(items.get(member), List.of());
            if (member.issueAsAbove() && own.isEmpty()) {
                own = above;
                findings.warn(member.row(), "issue-as-above");
            } else {
                issue = issue(member, group, issue);
            }
            above = own;
            Section section = member.section();
            understood.add(new UnderstoodRow(
                    member.row(),
                    group.table() == 0 ? null : group.table(),
                    List.copyOf(member.rows()),
                    section.instrument(),
                    section.indicator(),
                    section.subIndicator(),
                    List.copyOf(own),
                    LeadingCodes.score(member.words(PaperColumn.ITEM)),
                    issue,
                    number,
                    all.stream().map(UnderstoodMeasure::ref).toList(),
                    measures.getOrDefault(member, List.of()),
                    results.getOrDefault(member, List.of()),
                    cells(member),
                    SeeingEvidence.of(member, group.layout(), findings),
                    List.of()));
        }
        return understood;
    }

    /** The words of the issue; those of the item or of the indicator where the paper has none. */
    private @Nullable String issue(Member member, PaperGroup group, @Nullable String above) {
        TableLayout layout = group.layout();
        if (member.has(PaperColumn.ISSUE)) {
            String words = layout.has(PaperColumn.ITEM)
                    ? member.words(PaperColumn.ISSUE)
                    : ReadingCodes.codes(member, group).words();
            return words.lines().count() == 1 ? Words.withoutBullet(words) : words;
        }
        if (member.has(PaperColumn.ITEM)) {
            if (member.issueAsAbove() && above != null) {
                findings.warn(member.row(), "issue-as-above");
                return above;
            }
            findings.warn(member.row(), "issue-words-missing");
            return ReadingCodes.codes(member, group).words();
        }
        if (layout.key() == PaperColumn.INDICATOR && member.section().indicator() > 0) {
            String name = member.section().name();
            return name.isBlank() ? member.words(PaperColumn.INDICATOR) : name;
        }
        return null;
    }

    private Map<Member, List<UnderstoodMeasure>> measures(PaperGroup group) {
        Map<Member, List<UnderstoodMeasure>> measures = new LinkedHashMap<>();
        List<Point> points =
                group.layout().kind() == Kind.REPORT ? NumberedList.parse(group.measures()) : planned(group);
        for (Point point : points) {
            Member member = at(group, point.row());
            if (point.again()) {
                findings.warn(point.row(), "number-twice", point.numbers());
            }
            measures.computeIfAbsent(member, nothing -> new ArrayList<>()).add(measure(point, group, member));
        }
        if (points.isEmpty()) {
            findings.warn(group.members().get(0).row(), "no-measures");
        }
        return measures;
    }

    /** A row of a plan is one activity, its dashes are parts of it; two or more numbers are as many. */
    private List<Point> planned(PaperGroup group) {
        int row = group.members().get(0).row();
        List<Line> lines = group.measures();
        List<Point> points = NumberedList.parse(lines);
        long numbered =
                points.stream().filter(point -> !point.numbers().isEmpty()).count();
        if (numbered > 1 && numbered == points.size() && points.get(0).numbers().contains(1)) {
            findings.warn(row, "measures-numbered", numbered);
            return points;
        }
        String text = PaperGroup.flow(lines);
        if (text.isBlank()) {
            return List.of();
        }
        return List.of(new Point(List.of(), text.lines().count() == 1 ? oneDash(text) : text, row, false));
    }

    /** A dash before the only point is no part of the words; before one of several it is. */
    private static String oneDash(String text) {
        return Words.hasBullet(text) && !text.substring(1).matches("(?s).*\\s[-•]\\s?\\S.*")
                ? Words.withoutBullet(text)
                : text;
    }

    private UnderstoodMeasure measure(Point point, PaperGroup group, Member member) {
        Member first = group.members().get(0);
        Deadline due = member.has(PaperColumn.DUE) || first.has(PaperColumn.DUE)
                ? Deadline.read(words(member, first, PaperColumn.DUE))
                : null;
        Responsible who = words(member, first, PaperColumn.RESPONSIBLE).isEmpty()
                ? null
                : Responsible.read(words(member, first, PaperColumn.RESPONSIBLE));
        FollowUp followUp = words(member, first, PaperColumn.FOLLOW_UP).isEmpty()
                ? null
                : FollowUp.read(words(member, first, PaperColumn.FOLLOW_UP));
        tell(member.row(), due, who, followUp);
        return new UnderstoodMeasure(
                ++refs,
                point.numbers().isEmpty() ? null : point.numbers().get(0),
                point.text(),
                Words.points(member.lines(PaperColumn.OUTPUTS)).stream()
                        .map(Output::read)
                        .toList(),
                Words.points(member.lines(PaperColumn.AWARENESS)).stream()
                        .map(Awareness::read)
                        .toList(),
                due,
                who,
                followUp);
    }

    private static String words(Member member, Member first, PaperColumn column) {
        String own = member.words(column);
        return (own.isEmpty() ? first.words(column) : own).replace('\n', ' ');
    }

    private void tell(int row, @Nullable Deadline due, @Nullable Responsible who, @Nullable FollowUp followUp) {
        if (due != null && !due.understood()) {
            findings.warn(row, "due-unread", due.text());
        }
        if (who != null && who.lead().isEmpty() && who.supporting().isEmpty() && !who.all() && !who.schools()) {
            findings.warn(row, "responsible-unread", who.text());
        }
        if (followUp != null && followUp.intervalMonths() == null) {
            findings.warn(row, "follow-up-unread", followUp.text());
        }
    }

    private Map<Member, List<UnderstoodResult>> results(PaperGroup group, List<UnderstoodMeasure> measures) {
        Map<Member, List<UnderstoodResult>> results = new LinkedHashMap<>();
        List<Line> lines = group.layout().hasPicturesInResults()
                ? SeeingEvidence.withoutCaptions(group.results())
                : group.results();
        List<Point> points = NumberedList.parse(lines, measures.size());
        for (Point point : points) {
            Member member = at(group, point.row());
            Set<Integer> answers = new TreeSet<>();
            for (int number : point.numbers()) {
                measures.stream()
                        .filter(measure -> Objects.equals(measure.number(), number))
                        .forEach(measure -> answers.add(measure.ref()));
            }
            if (point.again()) {
                findings.warn(point.row(), "number-twice", point.numbers());
            }
            if (answers.isEmpty()) {
                measures.forEach(measure -> answers.add(measure.ref()));
                tellLink(point, measures.size());
            }
            results.computeIfAbsent(member, nothing -> new ArrayList<>())
                    .add(new UnderstoodResult(years.round(), point.numbers(), List.copyOf(answers), point.text()));
        }
        return byPlace(results, points, measures);
    }

    /** Dashes without numbers answer dashes without numbers, one by one where there are as many. */
    private static Map<Member, List<UnderstoodResult>> byPlace(
            Map<Member, List<UnderstoodResult>> results, List<Point> points, List<UnderstoodMeasure> measures) {
        boolean plain = points.size() > 1
                && points.size() == measures.size()
                && points.stream().allMatch(point -> point.numbers().isEmpty())
                && measures.stream().allMatch(measure -> measure.number() == null);
        if (!plain) {
            return results;
        }
        int[] next = {0};
        results.replaceAll((member, told) -> told.stream()
                .map(one -> new UnderstoodResult(
                        one.round(),
                        one.numbers(),
                        List.of(measures.get(next[0]++).ref()),
                        one.text()))
                .toList());
        return results;
    }

    private void tellLink(Point point, int measures) {
        if (measures == 0) {
            findings.warn(point.row(), "result-without-measure", shown(point));
        } else if (measures > 1) {
            findings.warn(
                    point.row(),
                    point.numbers().isEmpty() ? "result-for-all" : "result-beyond",
                    shown(point),
                    measures);
        }
    }

    private static String shown(Point point) {
        String number = point.numbers().isEmpty() ? "" : point.numbers() + " ";
        String text = point.text().replace('\n', ' ');
        return number + (text.length() > 40 ? text.substring(0, 40) + "…" : text);
    }

    private static Member at(PaperGroup group, int row) {
        return group.members().stream()
                .filter(member -> member.rows().contains(row))
                .findFirst()
                .orElse(group.members().get(0));
    }

    private static Map<String, String> cells(Member member) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (PaperColumn column : new LinkedHashSet<>(member.cells().keySet())) {
            String words = member.words(column);
            if (!words.isEmpty()) {
                cells.put(column.field(), words);
            }
        }
        return cells;
    }
}
