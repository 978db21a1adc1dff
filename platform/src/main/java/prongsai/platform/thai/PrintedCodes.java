package prongsai.platform.thai;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Item codes in scanned papers, where the letter is often lost or turned into a digit: {@code ๑๓} is I3 under
 * indicator 1 and I13 under indicator 3. The instrument comes from the heading of the section, the number from the
 * digits, and the codes of a section ascend. A printed letter that contradicts the section is not read at all.
 *
 * <p>"Previous" is the number of the code read before it under the same instrument, 0 for the first; "known" is the
 * numbers the indicator is known to have, null where they are not known. For typed papers use {@link ItemCode}.
 */
public final class PrintedCodes {

    /** No framework has had a hundred items of one instrument; longer numbers hold a misread letter. */
    private static final int HIGHEST = 99;

    /** A letter, or none, and digits of either kind, with the dot or bracket of a numbered list. */
    private static final Pattern CODE = Pattern.compile("(?<letter>[A-Za-z|])?(?<digits>[0-9๐-๙]{1,4})[.)]?");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u200B]+");

    private static final Pattern RANGE = Pattern.compile("(?<first>.+?)(?:-|–|—|ถึง)(?<last>.+)");

    private PrintedCodes() {}

    /**
     * The code that was meant. Where digits allow two readings (letter misread, letter lost), the known numbers
     * decide, then the order; of what is left the nearest after the previous one stands. A code whose letter is
     * printed right is held against the order only, since headings of indicators are themselves misplaced.
     */
    public static Optional<ItemCode> read(
            String printed, char instrumentOfSection, int previous, @Nullable ItemRange known) {
        Matcher code = CODE.matcher(BLANKS.matcher(printed).replaceAll(""));
        if (!code.matches()) {
            return Optional.empty();
        }
        String letter = code.group("letter");
        String digits = code.group("digits");
        if (letter != null && !isLetter(letter.charAt(0), instrumentOfSection)) {
            return Optional.empty();
        }
        IntStream readings = letter != null
                ? IntStream.of(number(digits))
                : readings(digits, instrumentOfSection).filter(number -> known == null || known.contains(number));
        return readings.filter(number -> number > previous && number <= HIGHEST)
                .mapToObj(number -> ItemCode.of(instrumentOfSection, number))
                .min(ItemCode::compareTo);
    }

    /** As {@link #read}, for a row that stands for several items: {@code ๐๑ - ๐๑๗} is O1-O17; one code is a range of one. */
    public static Optional<ItemRange> readRange(
            String printed, char instrumentOfSection, int previous, @Nullable ItemRange known) {
        Matcher range = RANGE.matcher(BLANKS.matcher(printed).replaceAll(""));
        boolean pair = range.matches();
        String printedFirst = pair ? range.group("first") : printed;
        Optional<ItemCode> first = read(printedFirst, instrumentOfSection, previous, known);
        Optional<ItemCode> last = pair
                ? first.flatMap(from -> read(range.group("last"), instrumentOfSection, from.number(), known))
                : first;
        return first.flatMap(from -> last.map(to -> new ItemRange(instrumentOfSection, from.number(), to.number())));
    }

    /**
     * The codes of one indicator from top to bottom, a place for each printed one. One that cannot be read between
     * two that leave room for exactly one number is that number: {@code E๘, E๔, E๑๐} are E8, E9, E10.
     */
    public static List<Optional<ItemCode>> readColumn(
            List<String> printed, char instrumentOfSection, int previous, @Nullable ItemRange known) {
        List<Optional<ItemCode>> column = new ArrayList<>();
        int before = previous;
        for (String code : printed) {
            Optional<ItemCode> read = read(code, instrumentOfSection, before, known);
            before = read.map(ItemCode::number).orElse(before);
            column.add(read);
        }
        for (int i = 1; i < column.size() - 1; i++) {
            if (column.get(i).isEmpty()) {
                column.set(i, between(column, i));
            }
        }
        return column;
    }

    private static Optional<ItemCode> between(List<Optional<ItemCode>> column, int gap) {
        return column.get(gap - 1)
                .map(above -> new ItemCode(above.letter(), above.number() + 1))
                .filter(missing -> column.get(gap + 1)
                        .filter(below -> below.number() == missing.number() + 1)
                        .isPresent());
    }

    /** Capital I also comes out as a small L or a bar. */
    private static boolean isLetter(char printed, char instrument) {
        return Character.toUpperCase(printed) == instrument
                || (instrument == 'I' && (printed == 'l' || printed == '|'));
    }

    /**
     * What digits without a letter can mean: the first one is a misread letter (1, in one paper 2, for I; 0 for O),
     * or the letter was lost. A Latin 1 before Thai digits can only be the letter.
     */
    private static IntStream readings(String digits, char instrument) {
        String rest = digits.substring(1);
        char first = ThaiDigits.toLatin(digits).charAt(0);
        boolean maybeLetter = !rest.isEmpty()
                && (instrument == 'I' ? first == '1' || first == '2' : instrument == 'O' && first == '0');
        boolean surelyLetter =
                maybeLetter && instrument == 'I' && digits.charAt(0) == '1' && ThaiDigits.isThai(rest.charAt(0));
        if (surelyLetter) {
            return IntStream.of(number(rest));
        }
        return maybeLetter ? IntStream.of(number(rest), number(digits)) : IntStream.of(number(digits));
    }

    private static int number(String digits) {
        return Integer.parseInt(ThaiDigits.toLatin(digits));
    }
}
