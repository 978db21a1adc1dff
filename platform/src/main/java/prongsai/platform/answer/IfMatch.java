package prongsai.platform.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The request's {@code If-Match}. A tag is a state's version, optionally followed by {@code -} and what the answer
 * depended on besides (the day, say); only the version decides whether a change is stale, and whether the tag was told since the
 * last restore.
 */
record IfMatch(@Nullable String header, EpochOfTags epoch) {
    boolean allows(String etag) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            return true;
        }
        return List.of(header.split(",", -1)).stream()
                .map(IfMatch::bare)
                .anyMatch(tag -> epoch.hasTold(tag) && version(tag).equals(version(bare(etag))));
    }

    private static String bare(String tag) {
        return tag.strip().replaceFirst("^W/", "").replace("\"", "");
    }

    private static String version(String bare) {
        int besides = bare.indexOf('-');
        return besides < 0 ? bare : bare.substring(0, besides);
    }
}
