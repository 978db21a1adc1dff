package prongsai.deploy;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** What was told on the topics, in a file, and told again from it: the same messages in the same partitions, in their order. */
final class TopicsCopy {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int AT_ONCE = 2_000;
    private static final int NOTHING = -1;

    private final String bootstrap;

    TopicsCopy(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** How far the topics go at this moment; what is told later is not in the copy. */
    Map<TopicPartition, Long> ends() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = new ArrayList<>();
            Facts.of("topics").keySet().forEach(topic -> consumer.partitionsFor(topic)
                    .forEach(each -> partitions.add(new TopicPartition(topic, each.partition()))));
            return consumer.endOffsets(partitions);
        }
    }

    /** Writes all messages up to these ends; answers how many. */
    long write(Map<TopicPartition, Long> ends, Path file) throws IOException {
        long messages = 0;
        try (KafkaConsumer<byte[], byte[]> consumer = consumer();
                DataOutputStream out = new DataOutputStream(
                        new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file))))) {
            for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
                TopicPartition partition = end.getKey();
                consumer.assign(List.of(partition));
                consumer.seekToBeginning(List.of(partition));
                while (consumer.position(partition) < end.getValue()) {
                    for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                        if (message.offset() < end.getValue()) {
                            write(message, out);
                            messages++;
                        }
                    }
                }
            }
        }
        return messages;
    }

    /** Tells all of them again; answers how many. */
    long tell(Path file) throws IOException {
        long messages = 0;
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (KafkaProducer<byte[], byte[]> producer = producer();
                DataInputStream in =
                        new DataInputStream(new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file))))) {
            for (ProducerRecord<byte[], byte[]> next = read(in); next != null; next = read(in)) {
                sent.add(producer.send(next));
                messages++;
                if (sent.size() == AT_ONCE) {
                    await(producer, sent);
                }
            }
            await(producer, sent);
        }
        return messages;
    }

    private static void await(KafkaProducer<byte[], byte[]> producer, List<Future<RecordMetadata>> sent) {
        producer.flush();
        try {
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topics could not be filled", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped(Kafka.NAME);
        }
        sent.clear();
    }

    private static void write(ConsumerRecord<byte[], byte[]> message, DataOutputStream out) throws IOException {
        out.writeUTF(message.topic());
        out.writeInt(message.partition());
        out.writeLong(message.timestamp());
        bytes(message.key(), out);
        bytes(message.value(), out);
        Header[] headers = message.headers().toArray();
        out.writeInt(headers.length);
        for (Header header : headers) {
            out.writeUTF(header.key());
            bytes(header.value(), out);
        }
    }

    private static @Nullable ProducerRecord<byte[], byte[]> read(DataInputStream in) throws IOException {
        String topic;
        try {
            topic = in.readUTF();
        } catch (EOFException e) {
            return null;
        }
        int partition = in.readInt();
        long timestamp = in.readLong();
        ProducerRecord<byte[], byte[]> message = record(topic, partition, timestamp, bytes(in), bytes(in));
        int headers = in.readInt();
        for (int i = 0; i < headers; i++) {
            message.headers().add(in.readUTF(), bytes(in));
        }
        return message;
    }

    @SuppressWarnings("NullAway") // a message may have no key and no value; Kafka does not say so
    private static ProducerRecord<byte[], byte[]> record(
            String topic, int partition, long timestamp, byte @Nullable [] key, byte @Nullable [] value) {
        return new ProducerRecord<>(topic, partition, timestamp, key, value);
    }

    private static void bytes(byte @Nullable [] some, DataOutputStream out) throws IOException {
        out.writeInt(some == null ? NOTHING : some.length);
        if (some != null) {
            out.write(some);
        }
    }

    private static byte @Nullable [] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length == NOTHING) {
            return null;
        }
        byte[] some = new byte[length];
        in.readFully(some);
        return some;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "bootstrap.servers", bootstrap,
                "isolation.level", "read_committed",
                "enable.auto.commit", "false",
                "max.poll.records", "2000"));
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * With one request on its way at a time. A broker that does not know a new topic yet refuses the first request, takes the second
     * as this producer's first, and then finds the first out of order for ever.
     */
    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrap,
                        "acks", "all",
                        "enable.idempotence", "true",
                        "max.in.flight.requests.per.connection", "1",
                        "compression.type", "lz4",
                        "max.request.size", "1000000"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
