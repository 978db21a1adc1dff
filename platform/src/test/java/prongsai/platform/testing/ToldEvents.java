package prongsai.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tells events as another service would: through Kafka, in the house's envelope. */
public final class ToldEvents {
    private ToldEvents() {}

    /** Sends one and returns when the broker has it. */
    public static void tell(
            String service, UUID id, String name, String subject, String organisation, long version, String data) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            ProducerRecord<String, String> message =
                    new ProducerRecord<>("prongsai." + service + ".v1", organisation, data);
            Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_id",
                            id.toString(),
                            "ce_type",
                            "prongsai." + service + "." + name + ".v1",
                            "ce_source",
                            "/prongsai/" + service,
                            "ce_subject",
                            subject,
                            "ce_time",
                            "2023-01-01T00:00:00Z",
                            "ce_organisation",
                            organisation,
                            "ce_epoch",
                            "1",
                            "ce_version",
                            Long.toString(version))
                    .forEach((header, value) -> message.headers().add(header, value.getBytes(UTF_8)));
            message.headers().add("ce_actor", "officer".getBytes(UTF_8));
            message.headers().add("ce_actorrole", "district-officer".getBytes(UTF_8));
            producer.send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker did not take it", e);
        }
    }
}
