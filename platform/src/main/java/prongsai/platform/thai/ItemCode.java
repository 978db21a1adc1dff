package prongsai.platform.thai;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code of an assessed item: {@code I4} of the staff survey, {@code E15} of the public survey, {@code O43} of the
 * disclosure check. It means nothing without its fiscal year. Codes are ordered as the papers print them: I, E, O,
 * then any other letter by the alphabet, each by number.
 *
 * @param letter one Latin capital
 * @param number 1 to 999
 */
public record ItemCode(String letter, int number) implements Comparable<ItemCode> {

    private static final String ORDER_OF_THE_PAPERS = "IEO";

    private static final Pattern TYPED = Pattern.compile("([A-Za-z])0*([1-9][0-9]{0,2})");

    private static final Comparator<ItemCode> AS_PRINTED = Comparator.comparingInt(ItemCode::rank)
            .thenComparing(ItemCode::letter)
            .thenComparingInt(ItemCode::number);

    /** Fails with {@link IllegalArgumentException} for anything but one capital and a number from 1 to 999. */
    public ItemCode {
        if (letter.length() != 1 || letter.charAt(0) < 'A' || letter.charAt(0) > 'Z' || number < 1 || number > 999) {
            throw new IllegalArgumentException("ItemCode \"" + letter + number + "\"");
        }
    }

    /** The code with this letter and number. */
    public static ItemCode of(char letter, int number) {
        return new ItemCode(String.valueOf(letter), number);
    }

    /**
     * The code somebody typed: Thai digits, leading zeros, spaces and lower case are accepted ({@code O๐๑} is O1).
     * Fails with {@link IllegalArgumentException} for anything else. For scanned papers see {@link PrintedCodes}.
     */
    public static ItemCode parse(String typed) {
        return tryParse(typed).orElseThrow(() -> new IllegalArgumentException("ItemCode \"" + typed + "\""));
    }

    /** As {@link #parse}, but empty where that fails. */
    public static Optional<ItemCode> tryParse(String typed) {
        Matcher code = TYPED.matcher(PaperText.squeezed(typed));
        if (!code.matches()) {
            return Optional.empty();
        }
        String letter = code.group(1).toUpperCase(Locale.ROOT);
        return Optional.of(new ItemCode(letter, Integer.parseInt(code.group(2))));
    }

    @Override
    public int compareTo(ItemCode other) {
        return AS_PRINTED.compare(this, other);
    }

    /** The canonical form, {@code I4}: capital, Latin digits, no leading zero. */
    @Override
    public String toString() {
        return letter + number;
    }

    private int rank() {
        int place = ORDER_OF_THE_PAPERS.indexOf(letter);
        return place < 0 ? ORDER_OF_THE_PAPERS.length() : place;
    }
}
