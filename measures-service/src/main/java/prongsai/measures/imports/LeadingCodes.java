package prongsai.measures.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import prongsai.platform.thai.ThaiDigits;

/**
 * The item codes that a cell begins with, as printed, and its words without them.
 *
 * @param tokens in order; none where the cell begins with other words
 */
record LeadingCodes(List<Token> tokens, String words) {
    /**
     * One code, or a range of them.
     *
     * @param last null where it is one code
     */
    record Token(
            String first, @Nullable String last, @Nullable Integer fiscalYear) {
        String printed() {
            return last == null ? first : first + " - " + last;
        }
    }

    private static final String CODE = "[A-Za-z|]?\\s?[0-9๐-๙]{1,4}";
    private static final Pattern ONE = Pattern.compile("^\\s*(?:ข้อ(?:ที่)?\\s*)?(?:[(](?=[A-Za-z]))?(?<first>" + CODE
            + ")(?![0-9๐-๙]|[.][0-9๐-๙])(?:\\s*(?:-|–|—|ถึง)\\s*(?<last>" + CODE + ")(?![0-9๐-๙]|[.][0-9๐-๙]))?"
            + "(?:\\s*\\((?<year>[2๒][5๕][0-9๐-๙]{2})\\))?");
    private static final Pattern NEXT =
            Pattern.compile("^\\s*(?:,|/|;|และ|กับ|\\n)\\s*(?=(?:ข้อ(?:ที่)?\\s*)?[A-Za-z|]?\\s?[0-9๐-๙])");
    private static final Pattern BEHIND = Pattern.compile("^\\s*[.)]?\\s*[:：]?\\s*");
    private static final Pattern SCORE = Pattern.compile("\\(\\s*([0-9๐-๙]{1,3}(?:[.][0-9๐-๙]{1,4})?)\\s*คะแนน\\s*\\)");

    /**
     * Reads the beginning of a cell.
     *
     * @param letter of the instrument the cell stands under; blank where nobody knows
     * @param itemColumn whether the column holds items, so that a number without a letter is one too
     */
    static LeadingCodes read(String cell, char letter, boolean itemColumn) {
        List<Token> tokens = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (String line : cell.lines().toList()) {
            String rest = line(line, letter, itemColumn && tokens.isEmpty(), tokens);
            words.append(words.isEmpty() ? "" : "\n").append(rest);
        }
        return new LeadingCodes(List.copyOf(tokens), words.toString().strip());
    }

    private static String line(String line, char letter, boolean lostLetters, List<Token> tokens) {
        String rest = line;
        boolean more = true;
        while (more) {
            Matcher one = ONE.matcher(rest);
            if (!one.find() || !isCode(one.group("first"), letter, lostLetters)) {
                return rest;
            }
            String behind = rest.substring(one.end());
            if (!behind.isEmpty() && behind.charAt(0) < 'ก' && Character.isLetterOrDigit(behind.charAt(0))) {
                return rest;
            }
            String year = one.group("year");
            tokens.add(new Token(
                    one.group("first"),
                    one.group("last"),
                    year == null ? null : Integer.valueOf(ThaiDigits.toLatin(year))));
            Matcher next = NEXT.matcher(behind);
            more = next.find();
            rest = more ? behind.substring(next.end()) : BEHIND.matcher(behind).replaceFirst("");
        }
        return rest;
    }

    private static boolean isCode(String printed, char letter, boolean lostLetters) {
        if ((Character.isLetter(printed.charAt(0)) && printed.charAt(0) < 'ก') || printed.charAt(0) == '|') {
            return "IEOieol|".indexOf(printed.charAt(0)) >= 0;
        }
        char first = ThaiDigits.toLatin(printed).charAt(0);
        boolean maybeLetter = printed.strip().length() > 1
                && (letter == 'O' ? first == '0' : letter == 'I' && lostLetters && (first == '1' || first == '2'));
        return maybeLetter || (lostLetters && letter != ' ');
    }

    /** Whether the words tell a score, "(๘๒.๘๗ คะแนน)". */
    static boolean hasScore(String words) {
        return SCORE.matcher(words).find();
    }

    /** The score that the words tell; null where they tell none. */
    static @Nullable BigDecimal score(String words) {
        Matcher score = SCORE.matcher(words);
        return score.find() ? new BigDecimal(ThaiDigits.toLatin(score.group(1))) : null;
    }
}
