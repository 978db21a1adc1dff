package prongsai.reporting.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was sent to a webhook and what came of it.
 *
 * @param event id of the event; the {@code webhook-id} it is sent with, each time the same
 * @param state {@code WAITING}, {@code RETRYING}, {@code DELIVERED}, {@code DEAD} or {@code SKIPPED} (it is told again from
 *     further back)
 * @param replay whether somebody asked for it once more
 * @param status what the receiver answered last
 * @param error a short word for why it did not arrive
 */
record DeliveryView(
        UUID id,
        String event,
        String type,
        String state,
        boolean replay,
        int attempts,
        Instant begunAt,
        @Nullable Instant lastAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Integer status,
        @Nullable String error) {}
