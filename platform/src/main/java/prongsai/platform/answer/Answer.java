package prongsai.platform.answer;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a write answers: the thing as it is now, its entity tag and, for a new thing, where it lives.
 *
 * @param etag the tag without quotes; null where the thing has none
 */
public record Answer(
        int status,
        @Nullable URI location,
        @Nullable String etag,
        @Nullable Object body) {
    /** 200 with the thing and its tag. */
    public static Answer ok(Object body, Object etag) {
        return new Answer(200, null, String.valueOf(etag), body);
    }

    /** 200 with a thing that has no tag of its own. */
    public static Answer ok(Object body) {
        return new Answer(200, null, null, body);
    }

    /** 201 with the new thing, its tag and its address below the origin ({@code /api/v1/plans/…}). */
    public static Answer created(String location, Object body, Object etag) {
        return new Answer(201, URI.create(location), String.valueOf(etag), body);
    }

    /** 204: done, nothing to show. */
    public static Answer done() {
        return new Answer(204, null, null, null);
    }
}
