package prongsai.platform.answer;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All of a list that may be too long for memory, read page by page while it is written out. Between two pages no connection to
 * the database is held, however slow the reader is. For worker threads: going on to the next page blocks.
 *
 * @param after the page after this thing, from the beginning after null; empty at the end
 */
public record Pages<T>(Function<@Nullable T, Uni<List<T>>> after) implements Iterable<T> {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private Iterator<T> page = List.<T>of().iterator();
            private @Nullable T last;
            private boolean ended;

            @Override
            public boolean hasNext() {
                if (!page.hasNext() && !ended) {
                    page = after.apply(last).await().atMost(PATIENCE).iterator();
                    ended = !page.hasNext();
                }
                return page.hasNext();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                T next = page.next();
                last = next;
                return next;
            }
        };
    }

    /** The same, each thing as something else; nothing is read before it is asked for. */
    public <U> Iterable<U> map(Function<T, U> how) {
        return () -> {
            Iterator<T> all = iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return all.hasNext();
                }

                @Override
                public U next() {
                    return how.apply(all.next());
                }
            };
        };
    }
}
