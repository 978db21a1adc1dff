package prongsai.reporting.webhook;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a webhook has been told.
 *
 * @param cursor number of the last record that arrived or was not wanted
 * @param attempts how often the next one failed
 * @param failingSince when it failed first; null while all is well
 * @param stopped {@code DEAD} or {@code GONE} where it is told no more until somebody enables it again
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Standing(
        UUID webhook,
        long cursor,
        int attempts,
        @Nullable Instant failingSince,
        @Nullable Instant nextAt,
        @Nullable String stopped) {}
