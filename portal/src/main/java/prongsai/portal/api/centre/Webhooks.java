package prongsai.portal.api.centre;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The systems that are told what happens. */
public record Webhooks(List<Webhook> items) {
    /** One; {@code ACTIVE}, {@code RETRYING}, {@code STOPPED} or {@code DISABLED}. */
    public record Webhook(
            String id,
            String url,
            @Nullable String description,
            String state,
            @Nullable Instant failingSince) {}

    /** What was sent. */
    public record Deliveries(List<Delivery> items) {}

    /** One sending. */
    public record Delivery(
            String type,
            String state,
            Instant begunAt,
            @Nullable Instant lastAt,
            @Nullable Integer status,
            @Nullable String error) {}
}
