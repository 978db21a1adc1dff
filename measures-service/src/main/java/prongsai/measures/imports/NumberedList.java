package prongsai.measures.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import prongsai.measures.imports.Paper.Line;
import prongsai.platform.thai.ThaiDigits;

/**
 * The numbered points of a cell, or of the cells of a group one below the other. Points of lists within a point, other kinds of
 * numbers and dashes below a number belong to the point above them.
 */
final class NumberedList {
    private static final String N = "([0-9๐-๙]{1,2})";
    private static final String BETWEEN = "[-–—,/&]|และ|ถึง";

    /** "๑.- ๒.", "๑-๒.", "๓.๔.", "๑. และ ๒.": one text for several numbers. */
    private static final Pattern SEVERAL = Pattern.compile(
            "^" + N + "\\s*(?:[.)]\\s*(?<sign>" + BETWEEN + "|)|(?<only>" + BETWEEN + "))\\s*" + N
                    + "\\s*[.)]\\s*(?![0-9๐-๙])(?<text>.*)$",
            Pattern.DOTALL);

    private static final Pattern ONE =
            Pattern.compile("^" + N + "\\s*(?<sign>[.)])\\s*(?![0-9๐-๙])(?<text>.*)$", Pattern.DOTALL);
    private static final Pattern BRACKETED = Pattern.compile("^\\(" + N + "\\)\\s*(?<text>.*)$", Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("(?<=[\\s])" + N + "\\s*(?<sign>[.)])\\s*(?=[^\\s0-9๐-๙.)])");
    private static final int LARGEST_GAP = 5;
    /** How many lines are looked at ahead or back; lists of papers are shorter, files made to take time are not. */
    private static final int FAR = 200;

    /**
     * A point.
     *
     * @param numbers as printed; none where it has none
     * @param row where it begins
     */
    record Point(List<Integer> numbers, String text, int row, boolean again) {}

    private record Head(List<Integer> numbers, String sign, String text) {
        int first() {
            return numbers.get(0);
        }

        int last() {
            return numbers.get(numbers.size() - 1);
        }
    }

    private final int expected;
    private final List<Building> points = new ArrayList<>();
    private @Nullable String style;
    private int last;
    private int nested;
    private int lastRow;

    private static final class Building {
        private final List<Integer> numbers;
        private final StringBuilder text;
        private final int row;
        private final boolean again;
        private final boolean bullet;

        Building(List<Integer> numbers, String text, int row, boolean again, boolean bullet) {
            this.numbers = numbers;
            this.text = new StringBuilder(text);
            this.row = row;
            this.again = again;
            this.bullet = bullet;
        }
    }

    private NumberedList(int expected) {
        this.expected = expected;
    }

    /** The number a line begins with; 0 where it has none. */
    static int firstNumber(String line) {
        Head head = head(line, 0);
        return head == null ? 0 : head.first();
    }

    /** The highest number of a list; 0 where it has none. */
    static int lastNumber(List<Line> lines) {
        return parse(lines.subList(Math.max(0, lines.size() - FAR), lines.size())).stream()
                .flatMap(point -> point.numbers().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    static List<Point> parse(List<Line> lines) {
        return parse(lines, 0);
    }

    /**
     * The points, top to bottom.
     *
     * @param expected how many are to be expected, 0 where nobody knows: behind the last of them a list that begins at 1 stands
     *     within it
     */
    static List<Point> parse(List<Line> lines, int expected) {
        NumberedList list = new NumberedList(expected);
        List<Line> all = lines.stream().filter(line -> !line.text().isBlank()).toList();
        for (int i = 0; i < all.size(); i++) {
            list.read(all.get(i), all.subList(i + 1, Math.min(all.size(), i + FAR)));
        }
        return list.points.stream()
                .map(point -> new Point(
                        List.copyOf(point.numbers), point.text.toString().strip(), point.row, point.again))
                .filter(point -> !point.text().isEmpty())
                .toList();
    }

    private void read(Line line, List<Line> below) {
        String text = line.text().strip();
        Head head = line.depth() > 0 ? null : head(text, last);
        if (head != null && isOurs(head) && !isNested(head, below)) {
            begin(head, line);
            return;
        }
        boolean bullet = Words.hasBullet(text);
        boolean bulletsOnly = style == null && (points.isEmpty() || points.get(points.size() - 1).bullet);
        boolean otherCell = line.row() != lastRow && !line.continues();
        if (line.depth() == 0 && !line.continues() && bullet && bulletsOnly) {
            add(new Building(List.of(), Words.withoutBullet(text), line.row(), false, true), line);
        } else if (points.isEmpty() || (otherCell && head == null && !bullet)) {
            text(text, line);
        } else {
            append(text, line);
        }
    }

    /** A text without a number; numbers within it begin points where the first two are there. */
    private void text(String text, Line line) {
        String rest = text;
        if (style == null) {
            Matcher first = INLINE.matcher(text);
            while (first.find()) {
                if (number(first.group(1)) == 1
                        && text.substring(first.end()).matches("(?s).*\\s[2๒]\\s*[.)]\\s*[^\\s0-9๐-๙].*")) {
                    rest = text.substring(0, first.start());
                    add(new Building(List.of(), rest.strip(), line.row(), false, false), line);
                    begin(new Head(List.of(1), first.group("sign"), text.substring(first.end())), line);
                    return;
                }
            }
        }
        add(new Building(List.of(), rest, line.row(), false, false), line);
    }

    private void begin(Head head, Line line) {
        style = head.sign();
        boolean again = head.first() <= last;
        last = again ? Math.max(head.last(), head.first() == 1 ? head.last() : last) : head.last();
        nested = 0;
        Building point = new Building(head.numbers(), "", line.row(), again, false);
        add(point, line);
        split(head.text(), line);
    }

    private void add(Building point, Line line) {
        points.add(point);
        lastRow = line.row();
    }

    private void append(String text, Line line) {
        lastRow = line.row();
        if (style != null) {
            StringBuilder above = points.get(points.size() - 1).text;
            int length = above.length();
            split(line.continues() ? "\u0001" + text : text, line);
            if (length == 0 && above.length() == 0) {
                points.get(points.size() - 1).text.append(text);
            }
            return;
        }
        put(text, line.continues());
    }

    private void put(String text, boolean continues) {
        StringBuilder above = points.get(points.size() - 1).text;
        if (above.isEmpty()) {
            above.append(text.strip());
        } else if (continues) {
            String longer = Words.joined(above.toString(), text);
            above.setLength(0);
            above.append(longer);
        } else {
            above.append('\n').append(text.strip());
        }
    }

    /** The text of the point; the next number within it begins the next point. */
    private void split(String words, Line line) {
        boolean continues = words.startsWith("\u0001");
        String text = continues ? words.substring(1) : words;
        Matcher next = INLINE.matcher(text);
        int from = 0;
        while (next.find()) {
            if (number(next.group(1)) == last + 1 && next.group("sign").equals(style)) {
                put(text.substring(from, next.start()), continues && from == 0);
                last++;
                add(new Building(List.of(last), "", line.row(), false, false), line);
                from = next.end();
            }
        }
        put(text.substring(from), continues && from == 0);
    }

    private boolean isOurs(Head head) {
        return (style == null || style.equals(head.sign())) && head.first() <= last + LARGEST_GAP;
    }

    /** A list within a point: it begins again at 1, and ours goes on behind it or has all it is to have. */
    private boolean isNested(Head head, List<Line> below) {
        if (nested > 0 && head.first() == nested + 1 && (head.first() <= last || times(below, head.first()) > 0)) {
            nested++;
            return true;
        }
        nested = 0;
        if (last == 0 || head.first() != 1) {
            return false;
        }
        if ((expected > 0 && last >= expected) || resumes(below)) {
            nested = 1;
            return true;
        }
        return false;
    }

    /** Whether our next number comes behind the inner list, or, where the inner list has it too, twice. */
    private boolean resumes(List<Line> below) {
        int inner = 1;
        for (Line line : below) {
            Head next = line.depth() > 0 ? null : head(line.text().strip(), inner);
            if (next == null || !isOurs(next)) {
                continue;
            }
            if (next.first() != inner + 1) {
                return next.first() == last + 1;
            }
            if (next.first() == last + 1) {
                return times(below, last + 1) > 1 || inner < last;
            }
            inner = next.last();
        }
        return false;
    }

    private long times(List<Line> below, int number) {
        return below.stream()
                .map(line -> line.depth() > 0 ? null : head(line.text().strip(), last))
                .filter(next -> next != null && isOurs(next) && next.first() == number)
                .count();
    }

    private static @Nullable Head head(String line, int last) {
        String text = line.strip();
        Matcher several = SEVERAL.matcher(text);
        if (several.matches()) {
            int from = number(several.group(1));
            int to = number(several.group(4));
            String only = several.group("only");
            String sign = only == null ? Objects.requireNonNullElse(several.group("sign"), "") : only;
            boolean bare = sign.isEmpty();
            if (from > 0 && to > from && to <= from + LARGEST_GAP && (!bare || (to == from + 1 && from > last))) {
                boolean all = sign.equals("-") || sign.equals("–") || sign.equals("—") || sign.equals("ถึง");
                List<Integer> numbers = new ArrayList<>();
                for (int n = from; n <= to; n++) {
                    if (all || n == from || n == to) {
                        numbers.add(n);
                    }
                }
                return new Head(numbers, text.contains(")") && !text.contains(".") ? ")" : ".", several.group("text"));
            }
        }
        Matcher one = ONE.matcher(text);
        if (one.matches() && number(one.group(1)) > 0) {
            return new Head(List.of(number(one.group(1))), one.group("sign"), one.group("text"));
        }
        Matcher bracketed = BRACKETED.matcher(text);
        return bracketed.matches()
                ? new Head(List.of(number(bracketed.group(1))), "()", bracketed.group("text"))
                : null;
    }

    private static int number(String digits) {
        return Integer.parseInt(ThaiDigits.toLatin(digits));
    }
}
