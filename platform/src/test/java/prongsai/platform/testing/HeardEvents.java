package prongsai.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** What a service has told on its topic, heard through Kafka as a consumer would. */
public final class HeardEvents {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String topic;

    private HeardEvents(String topic) {
        this.topic = topic;
    }

    public static HeardEvents on(String topic) {
        return new HeardEvents(topic);
    }

    /** The first event of this type about this subject; fails when none comes. */
    public Heard first(String type, String subject) {
        return after(0, type, subject);
    }

    /** The event of this type about this subject that comes after so many others of its kind; fails when none comes. */
    public Heard after(int others, String type, String subject) {
        int toPass = others;
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest",
                "isolation.level",
                "read_committed");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(java.util.List.of(topic));
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                    if (type.equals(header(message, "ce_type")) && subject.equals(header(message, "ce_subject"))) {
                        if (toPass == 0) {
                            return new Heard(message);
                        }
                        toPass--;
                    }
                }
            }
        }
        throw new AssertionError("No " + type + " about " + subject + " on " + topic);
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    /** One event that was heard. */
    public static final class Heard {
        private final ConsumerRecord<String, byte[]> message;

        private Heard(ConsumerRecord<String, byte[]> message) {
            this.message = message;
        }

        /** Its data has this value at this path. */
        public Heard then(String path, Object value) {
            assertEquals(value, JsonPath.from(data()).get(path), path);
            return this;
        }

        public String data() {
            return new String(message.value(), UTF_8);
        }

        public String header(String name) {
            return HeardEvents.header(message, name);
        }

        public String key() {
            return message.key();
        }
    }
}
