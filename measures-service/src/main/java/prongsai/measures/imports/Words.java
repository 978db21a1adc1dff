package prongsai.measures.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import prongsai.platform.thai.ThaiDigits;

/** Compares and joins words of papers; line breaks of narrow columns fall anywhere in a Thai word. */
final class Words {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u200B\\u200C\\u200D\\uFEFF]+");
    private static final Pattern BULLET = Pattern.compile("^\\s*[-•–—*▪●]\\s*");
    private static final Pattern INLINE_BULLET = Pattern.compile("(?<=\\s)[-•–▪●]\\s*(?=[^\\s0-9๐-๙])");

    private static final int COMPARED = 500;

    private Words() {}

    /** For comparing only: no blanks, Latin digits, lower case. */
    static String squeezed(String text) {
        return BLANKS.matcher(ThaiDigits.toLatin(text)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The same words, whatever bullets and blanks they are set with. */
    static String bare(String text) {
        return squeezed(BULLET.matcher(text).replaceFirst("").replaceAll("(?m)^\\s*[-•–—*▪●]\\s*", ""));
    }

    /** Single blanks and Latin digits, for reading. */
    static String plain(String text) {
        return BLANKS.matcher(ThaiDigits.toLatin(text)).replaceAll(" ").strip();
    }

    /** How many pairs of letters two texts have in common: 1 for the same, 0 for none (Dice). */
    static double likeness(String one, String other) {
        List<String> pairs = pairs(one);
        List<String> others = new ArrayList<>(pairs(other));
        int all = pairs.size() + others.size();
        long common = pairs.stream().filter(others::remove).count();
        return all == 0 ? 1 : 2.0 * common / all;
    }

    private static List<String> pairs(String text) {
        return IntStream.range(0, Math.max(0, Math.min(COMPARED, text.length()) - 1))
                .mapToObj(at -> text.substring(at, at + 2))
                .toList();
    }

    static boolean hasBullet(String line) {
        return BULLET.matcher(line).find();
    }

    static String withoutBullet(String line) {
        return BULLET.matcher(line).replaceFirst("").strip();
    }

    /** Goes on after a page's end: Thai words without a blank between, all else with one. */
    static String joined(String above, String below) {
        String first = above.stripTrailing();
        String second = below.stripLeading();
        if (first.isEmpty() || second.isEmpty()) {
            return first + second;
        }
        boolean within = isThaiLetter(first.charAt(first.length() - 1)) && isThaiLetter(second.charAt(0));
        return within ? first + second : first + " " + second;
    }

    /** The points of a list, without their bullets; a text without bullets is one point. */
    static List<String> points(List<Paper.Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Paper.Line line : lines) {
            String words = line.text().strip();
            if (line.continues() && !hasBullet(words)) {
                String longer = joined(text.toString(), words);
                text.setLength(0);
                text.append(longer);
            } else if (!words.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n").append(words);
            }
        }
        String all = text.toString();
        if (!Pattern.compile("(?m)^\\s*[-•–▪●]").matcher(all).find()) {
            return all.isBlank() ? List.of() : List.of(all.strip());
        }
        String marked = INLINE_BULLET
                .matcher(all.replaceAll("(?m)^\\s*[-•–—*▪●]\\s*", "\u0001"))
                .replaceAll("\u0001");
        return List.of(marked.split("\u0001")).stream()
                .map(String::strip)
                .filter(point -> !point.isEmpty())
                .toList();
    }

    private static boolean isThaiLetter(char letter) {
        return letter >= 'ก' && letter <= '๎' && letter != 'ฯ' && letter != 'ๆ';
    }
}
