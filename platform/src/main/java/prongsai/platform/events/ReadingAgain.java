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
 * Reads topics once more, as far as they go when the reading starts, past the consumers that go on meanwhile: it belongs to no group
 * and commits nothing. Each partition is read from its end to its beginning, a stretch at a time, so that of an aggregate the latest
 * state comes first and its earlier ones need not be looked at. The memory it needs grows with one partition's aggregates only.
 */
@ApplicationScoped
public class ReadingAgain {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int STRETCH = 5_000;
    private static final int MOST_EVENTS = 2_000;
    private static final int MOST_BYTES = 4 << 20;

    private final KafkaSettings settings;

    ReadingAgain(KafkaSettings settings) {
        this.settings = settings;
    }

    /**
     * Events read and not superseded by later ones.
     *
     * @param unreadable how many messages before it had no envelope that could be read
     * @param done how far the reading is, in messages, of {@code of}
     */
    public record Batch(List<ReceivedEvent> events, long unreadable, long done, long of) {}

    /**
     * Reads all of these topics and hands batches on, one at a time, reading the next one meanwhile: the latest event about each
     * aggregate for certain, earlier ones seldom, in no order. Fails where the broker or the taker does.
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
        properties.put("max.poll.records", STRETCH);
        // at a partition's end the broker would else hold the answer back, and with it the fetch of the stretch before
        properties.put("fetch.max.wait.ms", 5);
        properties.put("fetch.max.bytes", 2 * MOST_BYTES);
        properties.put("max.partition.fetch.bytes", MOST_BYTES / 4);
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** One reading, on one thread: a partition after the other, each from its end to its beginning. */
    private static final class Reading {
        private final KafkaConsumer<String, byte[]> consumer;
        private final Function<Batch, Uni<Void>> taker;
        private final Map<TopicPartition, Long> beginnings;
        private final Map<TopicPartition, Long> ends;
        private List<ReceivedEvent> events = new ArrayList<>();
        private long bytes;
        private long unreadable;
        private long done;
        private CompletableFuture<Void> taken = CompletableFuture.completedFuture(null);

        Reading(KafkaConsumer<String, byte[]> consumer, List<String> topics, Function<Batch, Uni<Void>> taker) {
            this.consumer = consumer;
            this.taker = taker;
            List<TopicPartition> partitions = new ArrayList<>();
            for (String topic : topics) {
                consumer.partitionsFor(topic)
                        .forEach(one -> partitions.add(new TopicPartition(topic, one.partition())));
            }
            beginnings = consumer.beginningOffsets(partitions);
            ends = consumer.endOffsets(partitions);
        }

        void run() {
            ends.forEach((partition, end) -> read(partition, beginnings.getOrDefault(partition, 0L), end));
            handOn();
            taken.join();
        }

        private void read(TopicPartition partition, long beginning, long end) {
            consumer.assign(List.of(partition));
            Superseding superseding = new Superseding();
            for (long to = end; to > beginning; to -= STRETCH) {
                long from = Math.max(beginning, to - STRETCH);
                superseding.newest(stretch(partition, from, to)).forEach(this::add);
                done += to - from;
            }
        }

        private List<ConsumerRecord<String, byte[]>> stretch(TopicPartition partition, long from, long to) {
            consumer.seek(partition, from);
            List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
            while (consumer.position(partition) < to) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
                    if (message.offset() < to) {
                        messages.add(message);
                    }
                }
            }
            return messages;
        }

        private void add(ConsumerRecord<String, byte[]> message) {
            try {
                events.add(ReceivedEvent.of(message));
                bytes += message.serializedValueSize();
            } catch (IllegalArgumentException e) {
                unreadable++;
            }
            if (events.size() >= MOST_EVENTS || bytes >= MOST_BYTES) {
                handOn();
            }
        }

        private void handOn() {
            taken.join();
            long of = 0;
            for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
                of += end.getValue() - beginnings.getOrDefault(end.getKey(), 0L);
            }
            Batch batch = new Batch(events, unreadable, done, of);
            events = new ArrayList<>();
            bytes = 0;
            unreadable = 0;
            taken = taker.apply(batch).subscribeAsCompletionStage();
        }
    }
}
