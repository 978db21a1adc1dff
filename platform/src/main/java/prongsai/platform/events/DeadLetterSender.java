package prongsai.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tells the operators' tools of a dead letter; the table is what counts, so a broker that is away does not stop the rest. */
@ApplicationScoped
class DeadLetterSender {
    private static final Logger LOG = Logger.getLogger(DeadLetterSender.class);

    private final EventNames names;
    private final KafkaSettings settings;
    private @Nullable KafkaProducer<String, byte[]> producer;

    DeadLetterSender(EventNames names, KafkaSettings settings) {
        this.names = names;
        this.settings = settings;
    }

    Uni<Void> send(ConsumerRecord<String, byte[]> message, String reason) {
        return Uni.createFrom()
                .item(() -> {
                    sendNow(message, reason);
                    return (Void) null;
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .invoke(e -> LOG.errorf("%s could not be told: %s", names.deadLetters(message.topic()), e.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private synchronized void sendNow(ConsumerRecord<String, byte[]> message, String reason) {
        KafkaProducer<String, byte[]> open = producer;
        if (open == null) {
            Map<String, Object> properties = new HashMap<>(settings.connection());
            properties.put("acks", "all");
            properties.put("max.block.ms", 5_000);
            open = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
            producer = open;
        }
        ProducerRecord<String, byte[]> letter = new ProducerRecord<>(
                names.deadLetters(message.topic()), null, message.key(), message.value(), message.headers());
        letter.headers().add("reason", reason.getBytes(UTF_8));
        try {
            open.send(letter).get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while sending", e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("The broker did not take it", e);
        }
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
        }
    }
}
