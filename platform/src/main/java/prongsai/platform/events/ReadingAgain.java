package prongsai.platform.events;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads topics once more from their beginning to what is their end when the reading starts, past the consumers that go on meanwhile:
 * it belongs to no group and commits nothing. The memory it needs does not grow with the topics.
 */
@ApplicationScoped
public class ReadingAgain {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int MOST_EVENTS = 2_000;
    private static final int MOST_BYTES = 4 << 20;

    private final KafkaSettings settings;

    ReadingAgain(KafkaSettings settings) {
        this.settings = settings;
    }

    /**
     * Events that follow each other in their partitions.
     *
     * @param unreadable how many messages before it had no envelope that could be read
     * @param done how far the reading is, in messages, of {@code of}
     */
    public record Batch(List<ReceivedEvent> events, long unreadable, long done, long of) {}

    /**
     * Reads all of these topics and hands batches on, one at a time, reading the next one meanwhile; each event once, in no order
     * between partitions. Fails where the broker or the taker does.
     */
    public Uni<Void> of(List<String> topics, Function<Batch, Uni<Void>> taker) {
        return Uni.createFrom()
                .<Void>item(() -> {
                    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
                        new Reading(consumer, topics, taker).run();
                    }
                    return null;
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> properties = new HashMap<>(settings.connection());
        properties.put("isolation.level", "read_committed");
        properties.put("enable.auto.commit", false);
        properties.put("auto.offset.reset", "earliest");
        properties.put("max.poll.records", MOST_EVENTS);
        properties.put("fetch.max.bytes", 2 * MOST_BYTES);
        properties.put("max.partition.fetch.bytes", MOST_BYTES / 4);
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** One reading, on one thread. */
    private static final class Reading {
        private final KafkaConsumer<String, byte[]> consumer;
        private final Function<Batch, Uni<Void>> taker;
        private final Map<TopicPartition, Long> beginnings;
        private final Map<TopicPartition, Long> ends;
        private List<ReceivedEvent> events = new ArrayList<>();
        private long bytes;
        private long unreadable;
        private CompletableFuture<Void> taken = CompletableFuture.completedFuture(null);

        Reading(KafkaConsumer<String, byte[]> consumer, List<String> topics, Function<Batch, Uni<Void>> taker) {
            this.consumer = consumer;
            this.taker = taker;
            List<TopicPartition> partitions = new ArrayList<>();
            for (String topic : topics) {
                consumer.partitionsFor(topic)
                        .forEach(one -> partitions.add(new TopicPartition(topic, one.partition())));
            }
            consumer.assign(partitions);
            beginnings = consumer.beginningOffsets(partitions);
            ends = consumer.endOffsets(partitions);
            consumer.seekToBeginning(partitions);
        }

        void run() {
            boolean more = unfinished();
            while (more) {
                consumer.poll(POLL).forEach(this::add);
                more = unfinished();
                if (!more || events.size() >= MOST_EVENTS || bytes >= MOST_BYTES) {
                    handOn();
                }
            }
            taken.join();
        }

        private boolean unfinished() {
            List<TopicPartition> read = ends.keySet().stream()
                    .filter(partition -> consumer.position(partition) >= end(partition))
                    .toList();
            consumer.pause(read);
            return read.size() < ends.size();
        }

        private void add(ConsumerRecord<String, byte[]> message) {
            if (message.offset() >= end(new TopicPartition(message.topic(), message.partition()))) {
                return;
            }
            try {
                events.add(ReceivedEvent.of(message));
                bytes += message.serializedValueSize();
            } catch (IllegalArgumentException e) {
                unreadable++;
            }
        }

        private void handOn() {
            taken.join();
            Batch batch = new Batch(events, unreadable, done(), of());
            events = new ArrayList<>();
            bytes = 0;
            unreadable = 0;
            taken = taker.apply(batch).subscribeAsCompletionStage();
        }

        private long end(TopicPartition partition) {
            return ends.getOrDefault(partition, 0L);
        }

        private long done() {
            return ends.entrySet().stream()
                    .mapToLong(end -> Math.min(consumer.position(end.getKey()), end.getValue())
                            - beginnings.getOrDefault(end.getKey(), 0L))
                    .sum();
        }

        private long of() {
            return ends.entrySet().stream()
                    .mapToLong(end -> end.getValue() - beginnings.getOrDefault(end.getKey(), 0L))
                    .sum();
        }
    }
}
