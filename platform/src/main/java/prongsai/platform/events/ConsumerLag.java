package prongsai.platform.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * How far this service's consumers are behind: per partition what is told less what their group has committed, over all replicas.
 * Nothing is left to apply where it is 0; while there is, the marks of transactions in between count too. Looked at every ten seconds; shown in health and, per topic and partition, as the metric {@code prongsai.events.lag}.
 */
@ApplicationScoped
public class ConsumerLag {
    private static final Logger LOG = Logger.getLogger(ConsumerLag.class);
    private static final int PATIENCE_SECONDS = 5;

    /** Events are told in transactions, and the mark of a transaction's end has a place of its own behind its last event. */
    private static final int MARK_OF_THE_LAST = 1;

    private final KafkaSettings settings;
    private final Map<String, String> groupOfTopic = new TreeMap<>();
    private final MultiGauge gauge;
    private @Nullable Admin admin;
    private volatile List<OfTopic> topics = List.of();

    ConsumerLag(KafkaSettings settings, Config config, MeterRegistry metrics) {
        this.settings = settings;
        this.gauge = MultiGauge.builder("prongsai.events.lag")
                .description("Events told and not yet applied")
                .register(metrics);
        for (String property : config.getPropertyNames()) {
            if (property.matches("mp\\.messaging\\.incoming\\.[^.]+\\.group\\.id")) {
                String topic = property.replace(".group.id", ".topic");
                groupOfTopic.put(config.getValue(topic, String.class), config.getValue(property, String.class));
            }
        }
    }

    /**
     * One topic.
     *
     * @param events told and not yet applied, over all partitions
     */
    public record OfTopic(String topic, long events, List<OfPartition> partitions) {}

    /** One partition. */
    public record OfPartition(int partition, long events) {}

    /** As of the last look; empty where the broker did not answer. */
    public List<OfTopic> topics() {
        return topics;
    }

    /** Over all topics. */
    long events() {
        return topics.stream().mapToLong(OfTopic::events).sum();
    }

    @Scheduled(every = "10s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        if (groupOfTopic.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .<Void>item(() -> {
                    lookNow();
                    return null;
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private synchronized void lookNow() {
        try {
            List<OfTopic> found = new ArrayList<>();
            for (Map.Entry<String, String> one : groupOfTopic.entrySet()) {
                found.add(lag(one.getKey(), one.getValue()));
            }
            topics = List.copyOf(found);
        } catch (ExecutionException | TimeoutException e) {
            topics = List.of();
            LOG.debugf("The broker did not say how far the consumers are: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        gauge.register(rows(), true);
    }

    private List<MultiGauge.Row<?>> rows() {
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        topics.forEach(topic -> topic.partitions()
                .forEach(one -> rows.add(MultiGauge.Row.of(
                        Tags.of("topic", topic.topic(), "partition", Integer.toString(one.partition())),
                        one.events()))));
        return rows;
    }

    private OfTopic lag(String topic, String group) throws ExecutionException, TimeoutException, InterruptedException {
        Admin open = open();
        Map<TopicPartition, OffsetAndMetadata> committed = open.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        Map<TopicPartition, OffsetSpec> earliest = new HashMap<>();
        open.describeTopics(List.of(topic))
                .allTopicNames()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .values()
                .iterator()
                .next()
                .partitions()
                .forEach(one -> {
                    latest.put(new TopicPartition(topic, one.partition()), OffsetSpec.latest());
                    earliest.put(new TopicPartition(topic, one.partition()), OffsetSpec.earliest());
                });
        ListOffsetsOptions readable = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
        var ends = open.listOffsets(latest, readable).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        var beginnings = open.listOffsets(earliest, readable).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        Map<Integer, Long> behind = new TreeMap<>();
        ends.forEach((partition, end) -> {
            OffsetAndMetadata at = committed.get(partition);
            long from = at == null
                    ? Objects.requireNonNull(beginnings.get(partition)).offset()
                    : at.offset();
            behind.put(partition.partition(), Math.max(0, end.offset() - from - MARK_OF_THE_LAST));
        });
        List<OfPartition> partitions = new ArrayList<>();
        behind.forEach((partition, events) -> partitions.add(new OfPartition(partition, events)));
        return new OfTopic(
                topic, partitions.stream().mapToLong(OfPartition::events).sum(), partitions);
    }

    private Admin open() {
        Admin open = admin;
        if (open == null) {
            open = Admin.create(settings.connection());
            admin = open;
        }
        return open;
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
