package prongsai.portal.gateway;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path under {@code /api/v1/} that means the same to everybody on its way: no empty or dotted segments, no encoded slashes,
 * backslashes or control characters. It goes on exactly as it came.
 *
 * @param raw the whole path, still percent-encoded
 */
record ApiPath(String raw) {
    static final String ROOT = "/api/v1";

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");
    private static final Pattern AMBIGUOUS = Pattern.compile("%(2f|5c|25|[01].|7f)|[\\\\;\\x00-\\x20]");

    /** Whether somebody asks for the API, in however odd a spelling. */
    static boolean isMeantBy(String rawPath) {
        return rawPath.equals(ROOT) || rawPath.startsWith(ROOT + "/");
    }

    /** Nothing when the path could mean different things to different readers. */
    static @Nullable ApiPath of(String rawPath) {
        String lower = rawPath.toLowerCase(Locale.ROOT);
        if (BROKEN_ESCAPE.matcher(lower).find() || AMBIGUOUS.matcher(lower).find()) {
            return null;
        }
        List<String> segments =
                Arrays.asList(lower.replace("%2e", ".").substring(1).split("/", -1));
        boolean odd = segments.stream().limit(segments.size() - 1L).anyMatch(String::isEmpty)
                || segments.contains(".")
                || segments.contains("..");
        return odd ? null : new ApiPath(rawPath);
    }

    String first() {
        return segment(3);
    }

    String second() {
        return segment(4);
    }

    private String segment(int number) {
        String[] segments = raw.split("/", -1);
        return segments.length > number ? segments[number] : "";
    }
}
