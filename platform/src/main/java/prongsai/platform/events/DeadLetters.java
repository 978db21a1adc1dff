package prongsai.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What could not be applied: kept here with the reason, told on {@code <topic>.<consumer>.dlq}, shown in health and metrics,
 * and tried again inside this consumer each minute until it can be (a later version of the program, a mended record).
 */
@ApplicationScoped
class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Pool pool;
    private final DeadLetterSender sender;
    private final Instance<EventListener> listeners;
    private final Instance<Inbox> inbox;
    private final AtomicLong count = new AtomicLong();

    DeadLetters(
            Pool pool,
            DeadLetterSender sender,
            Instance<EventListener> listeners,
            Instance<Inbox> inbox,
            MeterRegistry metrics) {
        this.pool = pool;
        this.sender = sender;
        this.listeners = listeners;
        this.inbox = inbox;
        metrics.gauge("prongsai.dead.letters", count);
    }

    /** How many wait to be applied, as of the last look. */
    long count() {
        return count.get();
    }

    /** Keeps a message that could not be applied; once, however often it is seen. */
    Uni<Void> keep(ConsumerRecord<String, byte[]> message, Throwable reason) {
        String why = reason.getClass().getSimpleName() + ": " + reason.getMessage();
        LOG.errorf(reason, "Cannot apply %s/%d@%d", message.topic(), message.partition(), message.offset());
        return pool.preparedQuery("""
                        insert into dead_letters (topic, partition, "offset", key, headers, data, reason)
                        values ($1, $2, $3, $4, $5, $6, $7) on conflict (topic, partition, "offset") do nothing
                        """)
                .execute(Tuple.from(List.of(
                        message.topic(),
                        message.partition(),
                        message.offset(),
                        String.valueOf(message.key()),
                        headers(message),
                        new String(message.value(), UTF_8),
                        why)))
                .call(rows -> rows.rowCount() == 1
                        ? sender.send(message, why)
                        : Uni.createFrom().voidItem())
                .chain(this::recount);
    }

    /** Tries again what waits, oldest first; one replica a letter. */
    @Scheduled(every = "60s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tryAgain() {
        return pool.query("select topic, partition, \"offset\", key, headers, data from dead_letters"
                        + " where applied_at is null order by failed_at limit 100")
                .execute()
                .chain(rows -> {
                    Uni<Void> all = Uni.createFrom().voidItem();
                    for (Row row : rows) {
                        all = all.chain(() -> tryAgain(row));
                    }
                    return all;
                })
                .chain(this::recount)
                .onFailure()
                .invoke(e -> LOG.warnf("Dead letters were not looked at: %s", e.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> tryAgain(Row row) {
        EventListener listener = listener(row.getString("topic"));
        if (listener == null) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .deferred(() -> inbox.get().once(listener, List.of(ReceivedEvent.of(message(row)))))
                .chain(() -> pool.preparedQuery("update dead_letters set applied_at = now()"
                                + " where topic = $1 and partition = $2 and \"offset\" = $3")
                        .execute(Tuple.of(row.getString("topic"), row.getInteger("partition"), row.getLong("offset"))))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(e -> pool.preparedQuery("update dead_letters set attempts = attempts + 1, reason = $4"
                                + " where topic = $1 and partition = $2 and \"offset\" = $3")
                        .execute(Tuple.of(
                                row.getString("topic"),
                                row.getInteger("partition"),
                                row.getLong("offset"),
                                e.getClass().getSimpleName() + ": " + e.getMessage()))
                        .replaceWithVoid());
    }

    private @Nullable EventListener listener(String topic) {
        return listeners.stream()
                .filter(one -> one.topic().equals(topic))
                .findFirst()
                .orElse(null);
    }

    private Uni<Void> recount() {
        return pool.query("select count(*) from dead_letters where applied_at is null")
                .execute()
                .invoke(rows -> count.set(rows.iterator().next().getLong(0)))
                .replaceWithVoid();
    }

    private static String headers(ConsumerRecord<String, byte[]> message) {
        List<String> lines = new ArrayList<>();
        for (Header header : message.headers()) {
            lines.add(header.key() + "=" + (header.value() == null ? "" : new String(header.value(), UTF_8)));
        }
        return String.join("\n", lines);
    }

    private static ConsumerRecord<String, byte[]> message(Row row) {
        RecordHeaders headers = new RecordHeaders();
        for (String line : row.getString("headers").split("\n", -1)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                headers.add(
                        line.substring(0, equals), line.substring(equals + 1).getBytes(UTF_8));
            }
        }
        return new ConsumerRecord<>(
                row.getString("topic"),
                row.getInteger("partition"),
                row.getLong("offset"),
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                -1,
                -1,
                row.getString("key"),
                row.getString("data").getBytes(UTF_8),
                headers,
                java.util.Optional.empty());
    }
}
