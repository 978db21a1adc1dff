package prongsai.platform.thai;

import java.util.List;
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

    /** Fails with {@link IllegalArgumentException} when an end is no item code or the last comes before the first. */
    public ItemRange {
        if (ItemCode.of(letter, first).compareTo(ItemCode.of(letter, last)) > 0) {
            throw new IllegalArgumentException("ItemRange \"" + letter + first + "-" + letter + last + "\"");
        }
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
