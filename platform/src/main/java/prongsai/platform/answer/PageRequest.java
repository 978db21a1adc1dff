package prongsai.platform.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import prongsai.platform.problem.Problem;

/**
 * Which page of a list is wanted.
 *
 * @param limit how many, 1 to 500
 * @param after the key that the page starts after; empty for the first page
 */
public record PageRequest(int limit, String after) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    /** From the query parameters {@code limit} and {@code cursor}; a wrong one is a 400. */
    public static PageRequest of(@Nullable Integer limit, @Nullable String cursor) {
        return of(limit, cursor, DEFAULT_LIMIT);
    }

    /** The same, for a list whose pages are larger when nothing is asked. */
    public static PageRequest of(@Nullable Integer limit, @Nullable String cursor, int defaultLimit) {
        int wanted = limit == null ? defaultLimit : limit;
        if (wanted < 1 || wanted > MAX_LIMIT) {
            throw Problem.invalid("limit", "error.limit", MAX_LIMIT);
        }
        if (cursor == null || cursor.isEmpty()) {
            return new PageRequest(wanted, "");
        }
        return new PageRequest(wanted, after(cursor));
    }

    private static String after(String cursor) {
        try {
            String after = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            if (after.indexOf('\0') < 0) {
                return after;
            }
        } catch (IllegalArgumentException notBase64) {
            // as below
        }
        throw Problem.invalid("cursor", "error.cursor");
    }

    /** The opaque cursor of the page that starts after this key. */
    public static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(UTF_8));
    }

    /** How many to read: one more than shown, so that the end is known. */
    public int oneMore() {
        return limit + 1;
    }
}
