package prongsai.measures.round;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import prongsai.platform.thai.ThaiDigits;

/** Whether one text only repeats another: the same letters but for numbering, spaces and marks, or very nearly so. */
final class SameWords {
    /** Numbering at the beginning of a line, and what is neither letter nor digit. */
    private static final Pattern NUMBERING = Pattern.compile("(?m)^\\s*(?:\\d{1,2}\\s*[.)]|[-•–])\\s*");

    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Of all pairs of neighbouring letters, how many both must share; copied texts are above 0.95, telling ones below 0.7. */
    private static final double ALIKE = 0.9;

    private SameWords() {}

    static boolean said(String first, String second) {
        Map<String, Integer> one = pairs(plain(first));
        Map<String, Integer> other = pairs(plain(second));
        int both = count(one) + count(other);
        int shared = one.entrySet().stream()
                .mapToInt(pair -> Math.min(pair.getValue(), other.getOrDefault(pair.getKey(), 0)))
                .sum();
        return both > 0 && 2.0 * shared / both >= ALIKE;
    }

    /** Without spaces, with Latin digits: as names are looked for, since line breaks fall anywhere in Thai. */
    static String squeezed(String text) {
        return ThaiDigits.toLatin(text).replaceAll("[\\s\\u00A0\\u200B]+", "");
    }

    private static String plain(String text) {
        return MARKS.matcher(NUMBERING.matcher(ThaiDigits.toLatin(text)).replaceAll(""))
                .replaceAll("");
    }

    private static Map<String, Integer> pairs(String text) {
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.merge(text.substring(i, i + 2), 1, Integer::sum);
        }
        return pairs;
    }

    private static int count(Map<String, Integer> pairs) {
        return pairs.values().stream().mapToInt(Integer::intValue).sum();
    }
}
