package prongsai.reporting.projection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.platform.events.ConsumerLag;

/**
 * The read model that serves.
 *
 * @param since when it began to serve
 * @param lag how many events of each topic are told and not yet taken over; empty where the broker could not be asked
 * @param deadLetters events that could not be taken over and are tried again
 * @param lastApplied the latest event taken over by any replica; null where there is none
 * @param rebuild the one being built; null where none is
 */
record ProjectionView(
        long generation,
        Instant since,
        List<ConsumerLag.OfTopic> lag,
        long deadLetters,
        @Nullable LastApplied lastApplied,
        @Nullable RebuildView rebuild) {
    /**
     * An event that was taken over.
     *
     * @param time when it happened
     * @param ageSeconds how long before now that was
     */
    record LastApplied(UUID id, String type, String organisation, Instant time, long ageSeconds) {}
}
