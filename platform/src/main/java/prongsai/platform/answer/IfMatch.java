package prongsai.platform.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The request's {@code If-Match}. A tag is a state's version, optionally followed by {@code -} and what the answer
 * depended on besides (the day, say); only the version decides whether a change is stale.
 */
record IfMatch(@Nullable String header) {
    boolean allows(String etag) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            return true;
        }
        return List.of(header.split(",", -1)).stream()
                .anyMatch(tag -> version(tag).equals(version(etag)));
    }

    private static String version(String tag) {
        String bare = tag.strip().replaceFirst("^W/", "").replace("\"", "");
        int day = bare.indexOf('-');
        return day < 0 ? bare : bare.substring(0, day);
    }
}
