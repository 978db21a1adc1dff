package prongsai.platform.thai;

import java.util.regex.Pattern;

/** Brings typed or scanned text into one form before it is read; never for text that is kept or shown. */
final class PaperText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    /** Marks that Thai web pages put between words, and that nobody sees. */
    private static final Pattern ZERO_WIDTH = Pattern.compile("[\\u200B\\u200C\\u200D\\uFEFF]");

    private PaperText() {}

    /** Latin digits, single spaces, none at the ends; two keystrokes that look like one vowel are that vowel. */
    static String plain(String text) {
        String mended =
                ThaiDigits.toLatin(text).replace("\u0E40\u0E40", "\u0E41").replace("\u0E4D\u0E32", "\u0E33");
        String visible = ZERO_WIDTH.matcher(mended).replaceAll("");
        return BLANKS.matcher(visible).replaceAll(" ").strip();
    }

    /** As {@link #plain}, without any space: line breaks of narrow columns fall anywhere in a Thai name. */
    static String squeezed(String text) {
        return plain(text).replace(" ", "");
    }
}
