package prongsai.reporting.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import prongsai.platform.thai.ThaiDigits;

/** Which digits a paper is printed with. Addresses keep theirs: with Thai digits they would lead nowhere. */
public enum Digits {
    THAI,
    LATIN;

    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|www\\.)[^\\s\\u0E01-\\u0E4E]+|[\\w.+-]+@[\\w.-]+");

    /** Those that a caller names {@code thai} or {@code latin}; empty for any other name. */
    public static Optional<Digits> named(String name) {
        return Arrays.stream(values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** The text with this kind of digits, but for the addresses in it. */
    public String print(String text) {
        StringBuilder printed = new StringBuilder();
        Matcher address = ADDRESS.matcher(text);
        int from = 0;
        for (MatchResult found : address.results().toList()) {
            printed.append(convert(text.substring(from, found.start()))).append(found.group());
            from = found.end();
        }
        return printed.append(convert(text.substring(from))).toString();
    }

    private String convert(String text) {
        return this == THAI ? ThaiDigits.toThai(text) : ThaiDigits.toLatin(text);
    }
}
