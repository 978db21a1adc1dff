package prongsai.platform.thai;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Items of one instrument that follow one another, such as {@code O1-O17}: a row of a paper that stands for all of
 * them, or the items an indicator is known to have.
 *
 * @param letter of the instrument, one Latin capital
 * @param first number of the first item
 * @param last number of the last item, included; not before the first
 */
public record ItemRange(char letter, int first, int last) {

    private static final Pattern TYPED = Pattern.compile(
            "(?<letter>[A-Za-z])(?<first>[0-9]{1,4})(?:-|–|ถึง)(?<letter2>[A-Za-z]?)(?<last>[0-9]{1,4})");

    /** Fails with {@link IllegalArgumentException} when an end is no item code or the last comes before the first. */
    public ItemRange {
        if (ItemCode.of(letter, first).compareTo(ItemCode.of(letter, last)) > 0) {
            throw new IllegalArgumentException("ItemRange \"" + letter + first + "-" + letter + last + "\"");
        }
    }

    /**
     * The range somebody typed: {@code O1 - O17}, {@code O๑ – ๑๗}, {@code O1 ถึง O17}. Empty for anything else, ends of two
     * instruments or in the wrong order among it.
     */
    public static Optional<ItemRange> tryParse(String typed) {
        Matcher ends = TYPED.matcher(PaperText.squeezed(typed));
        if (!ends.matches()) {
            return Optional.empty();
        }
        String lastLetter = ends.group("letter2").isEmpty() ? ends.group("letter") : ends.group("letter2");
        Optional<ItemCode> first = ItemCode.tryParse(ends.group("letter") + ends.group("first"));
        Optional<ItemCode> last = ItemCode.tryParse(lastLetter + ends.group("last"));
        if (first.isEmpty()
                || last.isEmpty()
                || !first.get().letter().equals(last.get().letter())) {
            return Optional.empty();
        }
        return first.get().number() > last.get().number()
                ? Optional.empty()
                : Optional.of(new ItemRange(
                        first.get().letter().charAt(0),
                        first.get().number(),
                        last.get().number()));
    }

    /** Whether the number lies in the range, both ends included. */
    public boolean contains(int number) {
        return number >= first && number <= last;
    }

    /** Every code of the range, ascending. */
    public List<ItemCode> codes() {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> ItemCode.of(letter, number))
                .toList();
    }

    /** As {@code O1-O17}; a range of one as its only code. */
    @Override
    public String toString() {
        String from = ItemCode.of(letter, first).toString();
        return first == last ? from : from + "-" + ItemCode.of(letter, last);
    }
}
