package prongsai.measures.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.measures.imports.Finding.Collected;
import prongsai.measures.imports.NumberedList.Point;
import prongsai.measures.imports.Paper.Cell;
import prongsai.measures.imports.Paper.Line;
import prongsai.measures.imports.PaperGroup.Member;
import prongsai.measures.imports.TableLayout.Kind;
import prongsai.platform.thai.Deadline;

/**
 * Puts rows together that are one: a row that goes on behind a page's end, and items that share a list of measures. In a report
 * an item begins with its code; in a plan a row begins where the last of its columns says something.
 */
final class JoiningRows {
    private static final int LONG_ENOUGH_TO_COMPARE = 20;
    private static final int MOST_LINES = 500;
    private static final int MOST_MEMBERS = 100;
    /** Two scans of one text differ in a letter here and there. */
    private static final double ALIKE = 0.9;

    private final Collected findings;
    private final List<PaperGroup> groups = new ArrayList<>();
    private @Nullable PaperGroup current;

    private JoiningRows(Collected findings) {
        this.findings = findings;
    }

    static List<PaperGroup> of(List<PlacedRow> rows, Collected findings) {
        JoiningRows joining = new JoiningRows(findings);
        for (PlacedRow row : rows) {
            PaperGroup above = joining.above(row);
            if (row.layout().kind() == Kind.REPORT) {
                joining.report(row, above);
            } else {
                joining.plan(row, above);
            }
        }
        return joining.groups;
    }

    /** The group above, where it can have to do with this row at all. */
    private @Nullable PaperGroup above(PlacedRow row) {
        PaperGroup group = current;
        if (group == null || group.layout().kind() != row.layout().kind()) {
            return null;
        }
        Section section = group.last().section();
        boolean same = section.indicator() == row.section().indicator();
        return same || row.isAsAbove(PaperColumn.MEASURE) ? group : null;
    }

    private void report(PlacedRow row, @Nullable PaperGroup above) {
        if (above != null && !isNewItem(row, above)) {
            goOn(row, above);
        } else if (above != null && shares(row, above)) {
            share(row, above);
        } else {
            begin(row, above);
        }
    }

    private static boolean isNewItem(PlacedRow row, PaperGroup above) {
        PaperColumn key = row.layout().key();
        String words = row.words(key);
        if (key == PaperColumn.INDICATOR) {
            return row.namesIndicator();
        }
        if (words.isEmpty()) {
            return false;
        }
        if (!LeadingCodes.read(words, row.section().letter(), key == PaperColumn.ITEM)
                .tokens()
                .isEmpty()) {
            return true;
        }
        boolean begins = row.beginsList(PaperColumn.MEASURE);
        if (row.afterBreak() && !begins) {
            return false;
        }
        boolean scoreIsDue = !LeadingCodes.hasScore(above.last().words(key)) && LeadingCodes.hasScore(words);
        return !scoreIsDue && (begins || row.has(PaperColumn.ISSUE) || key == PaperColumn.ISSUE || !row.afterBreak());
    }

    /** Whether this item's measures are those of the group above, or go on with its list. */
    private static boolean shares(PlacedRow row, PaperGroup above) {
        boolean full = above.measures().size() > MOST_LINES || above.members().size() > MOST_MEMBERS;
        if (row.layout().key() == PaperColumn.INDICATOR || isOrphan(above) || full) {
            return false;
        }
        if (!row.has(PaperColumn.MEASURE)) {
            return true;
        }
        Cell measures = row.cells().get(PaperColumn.MEASURE);
        int last = NumberedList.lastNumber(above.measures());
        return measures != null && (goesOnWith(measures.lines(), last) || isRepeated(row, above));
    }

    /** A merged cell that was written out again in each of its rows: the same measures, and the same results if any. */
    private static boolean isRepeated(PlacedRow row, PaperGroup above) {
        Cell measures = row.cells().get(PaperColumn.MEASURE);
        Cell results = row.cells().get(PaperColumn.RESULT);
        return measures != null
                && measures.hasWords()
                && repeats(measures.lines(), above.measures())
                && (results == null || !results.hasWords() || repeats(results.lines(), above.results()));
    }

    /** The first number is the next one; words before it are the rest of the last point. */
    private static boolean goesOnWith(List<Line> lines, int last) {
        for (Line line : lines) {
            int number = line.depth() > 0 ? 0 : NumberedList.firstNumber(line.text());
            if (number > 0) {
                return last > 0 && number == last + 1;
            }
            if (Words.hasBullet(line.text())) {
                return false;
            }
        }
        return false;
    }

    /** Whether all points stand above already, as where a merged cell was written out; the last may be cut off. */
    private static boolean repeats(List<Line> lines, List<Line> above) {
        List<Point> known = NumberedList.parse(above);
        List<Point> again = NumberedList.parse(lines);
        return !again.isEmpty()
                && again.stream().allMatch(point -> known.stream().anyMatch(one -> same(one, point)));
    }

    private static boolean same(Point one, Point other) {
        String first = Words.bare(one.text());
        String second = Words.bare(other.text());
        boolean compare = Math.min(first.length(), second.length()) >= LONG_ENOUGH_TO_COMPARE;
        return first.equals(second)
                || (compare
                        && (first.contains(second) || second.contains(first) || Words.likeness(first, second) > ALIKE));
    }

    private static boolean isOrphan(PaperGroup group) {
        return !group.last().has(group.layout().key());
    }

    private void share(PlacedRow row, PaperGroup above) {
        Cell measures = row.cells().get(PaperColumn.MEASURE);
        int first = above.members().get(0).row();
        boolean asAbove = !row.has(PaperColumn.ISSUE);
        if (row.has(PaperColumn.MEASURE) && isRepeated(row, above)) {
            findings.warn(row.number(), "measures-repeated", first);
        } else {
            findings.warn(row.number(), "measures-shared", first);
            add(above.measures(), measures, row, true);
        }
        above.members().add(new Member(row, asAbove));
        results(row, above, false);
    }

    private void begin(PlacedRow row, @Nullable PaperGroup above) {
        PaperGroup group = new PaperGroup(row.layout(), row.table());
        boolean asAbove = row.isAsAbove(PaperColumn.ISSUE) && above != null;
        Member member = new Member(row, asAbove);
        group.members().add(member);
        add(group.measures(), row.cells().get(PaperColumn.MEASURE), row, false);
        add(group.results(), row.cells().get(PaperColumn.RESULT), row, false);
        groups.add(group);
        current = group;
    }

    private void goOn(PlacedRow row, PaperGroup above) {
        findings.warn(row.number(), "row-continues", above.last().row());
        above.last().goOn(row);
        add(above.measures(), row.cells().get(PaperColumn.MEASURE), row, true);
        results(row, above, true);
    }

    private static void results(PlacedRow row, PaperGroup group, boolean goesOn) {
        Cell cell = row.cells().get(PaperColumn.RESULT);
        if (cell == null || cell.asAbove() || (!goesOn && repeats(cell.lines(), group.results()))) {
            return;
        }
        int last = NumberedList.lastNumber(group.results());
        add(group.results(), cell, row, goesOn || goesOnWith(cell.lines(), last));
    }

    private static void add(List<Line> lines, @Nullable Cell cell, PlacedRow row, boolean goesOn) {
        if (cell != null && !cell.asAbove()) {
            lines.addAll(PaperGroup.at(cell, row.number(), goesOn && !lines.isEmpty())
                    .lines());
        }
    }

    private void plan(PlacedRow row, @Nullable PaperGroup above) {
        if (above != null && isRestOf(row, above)) {
            goOn(row, above);
            return;
        }
        boolean issueAsAbove = above != null && !row.has(PaperColumn.ISSUE);
        if (above != null && row.has(PaperColumn.ISSUE) && row.isAsAbove(PaperColumn.MEASURE)) {
            findings.warn(
                    row.number(), "measures-shared", above.members().get(0).row());
            above.members().add(new Member(row, false));
            results(row, above, false);
            return;
        }
        Member before = above == null ? null : above.last();
        begin(row, above);
        PaperGroup group = current;
        if (group == null || before == null) {
            return;
        }
        Member member = new Member(row, issueAsAbove);
        group.members().set(0, member);
        boolean onlyWords = !row.has(PaperColumn.OUTPUTS)
                && !row.has(PaperColumn.DUE)
                && !row.has(PaperColumn.RESPONSIBLE)
                && !row.has(PaperColumn.FOLLOW_UP);
        for (PaperColumn column : List.of(
                PaperColumn.OUTPUTS,
                PaperColumn.AWARENESS,
                PaperColumn.DUE,
                PaperColumn.RESPONSIBLE,
                PaperColumn.FOLLOW_UP)) {
            if (row.isAsAbove(column) || (onlyWords && !row.has(column))) {
                member.copy(column, before);
            }
        }
        if (onlyWords && before.has(PaperColumn.FOLLOW_UP)) {
            findings.warn(row.number(), "columns-as-above", before.row());
        }
    }

    /** Whether a row of a plan is what was left of the one above when its page ended. */
    private static boolean isRestOf(PlacedRow row, PaperGroup above) {
        TableLayout layout = row.layout();
        PaperColumn closing = layout.has(PaperColumn.FOLLOW_UP)
                ? PaperColumn.FOLLOW_UP
                : layout.has(PaperColumn.RESPONSIBLE) ? PaperColumn.RESPONSIBLE : PaperColumn.DUE;
        Member before = above.last();
        if (row.has(closing) || (row.isAsAbove(closing) && row.has(PaperColumn.MEASURE)) || !before.has(closing)) {
            return false;
        }
        if (row.namesIndicator() || (row.has(PaperColumn.ISSUE) && hasCode(row))) {
            return false;
        }
        if (row.afterBreak() || !row.has(PaperColumn.MEASURE)) {
            return true;
        }
        boolean ownDay = row.has(PaperColumn.DUE)
                && Deadline.read(row.words(PaperColumn.DUE)).understood()
                && Deadline.read(before.words(PaperColumn.DUE)).understood();
        boolean onlyIssueAndMeasure = row.has(PaperColumn.ISSUE)
                && !row.has(PaperColumn.OUTPUTS)
                && !row.has(PaperColumn.AWARENESS)
                && !row.has(PaperColumn.DUE);
        return !ownDay
                && !onlyIssueAndMeasure
                && (closing != PaperColumn.FOLLOW_UP || !row.has(PaperColumn.RESPONSIBLE));
    }

    private static boolean hasCode(PlacedRow row) {
        return !LeadingCodes.read(row.words(PaperColumn.ISSUE), row.section().letter(), false)
                .tokens()
                .isEmpty();
    }
}
