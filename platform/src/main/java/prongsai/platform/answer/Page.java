package prongsai.platform.answer;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page, null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /**
     * A page of at most {@code limit} things out of up to {@code limit + 1} that were read in the list's order; the one too
     * many tells that there is a next page.
     *
     * @param key what the next page starts after, of the last thing shown
     */
    public static <T> Page<T> of(List<T> read, PageRequest request, Function<T, String> key) {
        if (read.size() <= request.limit()) {
            return new Page<>(read, null);
        }
        List<T> shown = read.subList(0, request.limit());
        return new Page<>(shown, PageRequest.cursor(key.apply(shown.get(shown.size() - 1))));
    }

    /** The same page of other things. */
    public <U> Page<U> map(Function<T, U> how) {
        return new Page<>(items.stream().map(how).toList(), next);
    }
}
