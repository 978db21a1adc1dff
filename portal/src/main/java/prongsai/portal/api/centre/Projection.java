package prongsai.portal.api.centre;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The status that is served, and how far it is behind what was told. */
public record Projection(
        long generation,
        Instant since,
        List<Lag> lag,
        long deadLetters,
        @Nullable LastApplied lastApplied,
        @Nullable Rebuild rebuild) {
    /** How many events of a topic are not taken over yet. */
    public record Lag(String topic, long events) {}

    /** The latest event taken over. */
    public record LastApplied(String type, Instant time, long ageSeconds) {}

    /** The building of a new one; {@code RUNNING}, {@code DONE} or {@code FAILED}. */
    public record Rebuild(
            long id,
            String state,
            long done,
            long of,
            Instant askedAt,
            @Nullable Result result,
            @Nullable String reason) {}

    /** What it came to. */
    public record Result(long events, long unreadable) {}
}
