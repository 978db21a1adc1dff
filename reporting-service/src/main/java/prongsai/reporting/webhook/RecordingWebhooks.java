package prongsai.reporting.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import prongsai.platform.events.ReceivedEvent;
import prongsai.platform.identity.Caller;
import prongsai.reporting.record.Records;

/**
 * Writes into the records who did what to a webhook, in the transaction of the change. Of the address only the host is told:
 * the rest may hold what lets its bearer in.
 */
@ApplicationScoped
class RecordingWebhooks {
    /** What belongs to no organisation. */
    private static final String NONE = "-";

    private final Records records;
    private final ObjectMapper json;
    private final Clock clock;

    RecordingWebhooks(Records records, ObjectMapper json, Clock clock) {
        this.records = records;
        this.json = json;
        this.clock = clock;
    }

    /**
     * To be done last in the transaction.
     *
     * @param what {@code webhook-registered}, {@code -changed}, {@code -removed}, {@code -secret-changed}, {@code -replayed}
     */
    Uni<Void> record(String what, Webhook webhook, Caller caller) {
        return records.append(new ReceivedEvent(
                UUID.randomUUID(),
                "prongsai.reporting." + what + ".v1",
                "/prongsai/reporting",
                webhook.id().toString(),
                NONE,
                clock.instant(),
                1,
                webhook.version(),
                caller.user(),
                String.join(" ", caller.roles().stream().sorted().toList()),
                caller.address(),
                null,
                data(webhook)));
    }

    private String data(Webhook webhook) {
        Map<String, Object> told = new TreeMap<>();
        told.put("id", webhook.id());
        told.put("host", String.valueOf(URI.create(webhook.url()).getHost()));
        told.put("types", webhook.types());
        told.put("organisations", webhook.organisations());
        told.put("enabled", webhook.enabled());
        told.put("removed", webhook.removed());
        told.put("version", webhook.version());
        try {
            return json.writeValueAsString(Map.of("webhook", told));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What changed cannot be written", e);
        }
    }
}
