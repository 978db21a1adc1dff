package prongsai.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * An event as a consumer hears it.
 *
 * @param type {@code prongsai.measures.plan-approved.v1}
 * @param source the service that speaks, {@code /prongsai/measures}
 * @param subject the aggregate, its id among its kind
 * @param organisation whose it is
 * @param epoch raised when the owner was restored from a backup; decides before the version
 * @param version of the aggregate, after the change
 * @param actor user id of who did it, or {@code system:<service>}
 * @param address the network address the change was asked from, where there was one
 * @param data the event's record as JSON
 */
public record ReceivedEvent(
        UUID id,
        String type,
        String source,
        String subject,
        String organisation,
        Instant time,
        int epoch,
        long version,
        String actor,
        String actorRole,
        @Nullable String address,
        @Nullable String traceparent,
        String data) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static ReceivedEvent of(ConsumerRecord<String, byte[]> message) {
        return new ReceivedEvent(
                UUID.fromString(needed(message, "ce_id")),
                needed(message, "ce_type"),
                needed(message, "ce_source"),
                needed(message, "ce_subject"),
                needed(message, "ce_organisation"),
                Instant.parse(needed(message, "ce_time")),
                Integer.parseInt(needed(message, "ce_epoch")),
                Long.parseLong(needed(message, "ce_version")),
                needed(message, "ce_actor"),
                needed(message, "ce_actorrole"),
                header(message, "ce_address"),
                header(message, "traceparent"),
                new String(message.value(), UTF_8));
    }

    private static String needed(ConsumerRecord<String, byte[]> message, String name) {
        String value = header(message, name);
        if (value == null) {
            throw new IllegalArgumentException("No header " + name);
        }
        return value;
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    /** The data as the reader's own narrow record: what it does not name is passed over. */
    public <T> T read(Class<T> as) {
        try {
            return JSON.readValue(data, as);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot read " + type + ": " + e.getOriginalMessage(), e);
        }
    }

    /** The type without house and version: {@code plan-approved}. */
    public String name() {
        return EventNames.inShort(type);
    }
}
