package prongsai.reporting.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.PageRequest;

/**
 * A webhook as the centre and auditors see it.
 *
 * @param state {@code ACTIVE}, {@code RETRYING}, {@code STOPPED} (told no more until enabled again) or {@code DISABLED}
 * @param stopped {@code DEAD} or {@code GONE}
 * @param cursor how far it was told, as a cursor of {@code /changes}
 * @param previousSecretUntil until when the secret before signs as well
 * @param secret only in the answers that make it
 */
record WebhookView(
        UUID id,
        String url,
        @Nullable String description,
        List<String> types,
        List<String> organisations,
        boolean enabled,
        String state,
        @Nullable String stopped,
        String cursor,
        int attempts,
        @Nullable Instant failingSince,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        @Nullable Instant previousSecretUntil,
        long version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {
    static WebhookView of(Webhook webhook, Standing standing, @Nullable Secret made) {
        return new WebhookView(
                webhook.id(),
                webhook.url(),
                webhook.description(),
                webhook.types(),
                webhook.organisations(),
                webhook.enabled(),
                state(webhook, standing),
                standing.stopped(),
                PageRequest.cursor(Long.toString(standing.cursor())),
                standing.attempts(),
                standing.failingSince(),
                standing.nextAt(),
                webhook.createdAt(),
                webhook.previousUntil(),
                webhook.version(),
                made == null ? null : made.text());
    }

    private static String state(Webhook webhook, Standing standing) {
        if (!webhook.enabled()) {
            return "DISABLED";
        }
        if (standing.stopped() != null) {
            return "STOPPED";
        }
        return standing.failingSince() == null ? "ACTIVE" : "RETRYING";
    }
}
