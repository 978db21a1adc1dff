package prongsai.portal.api.centre;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the office and the centre say to each other about a measure. */
public record Comments(List<Comment> items, @Nullable String next) {
    /** One comment. */
    public record Comment(String text, Instant at, Named by) {}

    /** Who wrote it. */
    public record Named(String user, String name) {}

    /** A new one. */
    public record Write(String text) {}
}
