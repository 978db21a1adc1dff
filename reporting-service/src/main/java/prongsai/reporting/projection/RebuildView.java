package prongsai.reporting.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the building of a read model is.
 *
 * @param state {@code RUNNING}, {@code DONE} or {@code FAILED}
 * @param done messages of the topics read, of {@code of}; both 0 until it begins
 * @param result null until it is done
 * @param reason why it failed, for operators; null unless it did
 */
record RebuildView(
        long id,
        String state,
        long done,
        long of,
        String askedBy,
        Instant askedAt,
        @Nullable Result result,
        @Nullable String reason) {
    /**
     * What it came to.
     *
     * @param since when it took the place of the one before
     * @param events read
     * @param unreadable of these could not be taken over
     */
    record Result(long generation, Instant since, long events, long unreadable) {}
}
