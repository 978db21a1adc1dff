package prongsai.portal.api.centre;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest look at all files that are stored, and what is wrong with them.
 *
 * @param newest nothing where nobody has looked yet
 */
public record Storage(@Nullable Run newest, List<Finding> items) {
    /** One look. */
    public record Run(
            Instant startedAt,
            @Nullable Instant endedAt,
            long files,
            long bytes,
            long rotten,
            long missing,
            long unclaimed,
            @Nullable String trouble) {}

    /** {@code ROTTEN}, {@code MISSING} or {@code UNCLAIMED}. */
    public record Finding(String kind, String sha256, Instant firstSeenAt, List<String> evidence) {}
}
