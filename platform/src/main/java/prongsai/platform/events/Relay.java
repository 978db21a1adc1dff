package prongsai.platform.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what waits in the outbox to Kafka, in order, and deletes it when the broker has all of it. One relay per service is
 * active at a time: the one whose connection holds the advisory lock; another takes over when that connection ends. Woken by
 * a kick after each commit and by a poll each second.
 */
@ApplicationScoped
class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final long POLL_MILLIS = 1000;
    private static final Duration BETWEEN_TRANSACTIONS = Duration.ofMillis(50);
    private static final Duration DATABASE_PATIENCE = Duration.ofSeconds(20);

    private final Pool pool;
    private final OutboxSender sender;
    private final Clock clock;
    private final boolean enabled;
    private final Semaphore kicked = new Semaphore(0);
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicReference<@Nullable Instant> oldest = new AtomicReference<>();
    private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();
    private volatile boolean running = true;
    private volatile @Nullable Thread thread;

    Relay(
            Pool pool,
            OutboxSender sender,
            Clock clock,
            MeterRegistry metrics,
            @ConfigProperty(name = "prongsai.relay.enabled", defaultValue = "true") boolean enabled) {
        this.pool = pool;
        this.sender = sender;
        this.clock = clock;
        this.enabled = enabled;
        metrics.gauge("prongsai.outbox.waiting", waiting);
        Gauge.builder("prongsai.outbox.age", this, relay -> relay.age().toMillis() / 1000.0)
                .description("since when the oldest event waits to be sent, where this replica sends")
                .baseUnit("seconds")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            Thread relay = new Thread(this::run, "outbox-relay");
            relay.setDaemon(true);
            relay.start();
            thread = relay;
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        kick();
        Thread relay = thread;
        if (relay != null) {
            relay.join(TimeUnit.SECONDS.toMillis(10));
        }
        sender.close();
    }

    /** Something was stored; look now instead of at the next poll. */
    void kick() {
        if (kicked.availablePermits() == 0) {
            kicked.release();
        }
    }

    /** How many events waited when the relay last looked. */
    long waiting() {
        return waiting.get();
    }

    /** How long ago the oldest event that waits happened; nothing where none waits, or another replica sends. */
    Duration age() {
        Instant happened = oldest.get();
        return happened == null ? Duration.ZERO : Duration.between(happened, clock.instant());
    }

    /** Why nothing could be sent the last time; null where all is well. */
    @Nullable
    String trouble() {
        return trouble.get();
    }

    private void run() {
        while (running) {
            SqlConnection connection = null;
            try {
                connection = pool.getConnection().await().atMost(DATABASE_PATIENCE);
                lead(connection);
            } catch (RuntimeException e) {
                report(e);
            } finally {
                close(connection);
            }
            pause();
        }
    }

    /** Relays for as long as this connection holds the lock; closing the connection gives the lock to another replica. */
    private void lead(SqlConnection connection) {
        boolean leading = connection
                .query("select pg_try_advisory_lock(hashtext('prongsai-outbox-relay'))")
                .execute()
                .await()
                .atMost(DATABASE_PATIENCE)
                .iterator()
                .next()
                .getBoolean(0);
        if (!leading) {
            waiting.set(0);
            oldest.set(null);
            trouble.set(null);
            return;
        }
        try {
            while (running) {
                List<OutboxRow> rows = OutboxRow.next(connection, DATABASE_PATIENCE);
                waiting.set(rows.size());
                oldest.set(rows.isEmpty() ? null : rows.get(0).occurredAt());
                if (rows.isEmpty()) {
                    trouble.set(null);
                    pause();
                } else {
                    long begun = System.nanoTime();
                    sender.send(rows);
                    OutboxRow.delete(connection, rows, DATABASE_PATIENCE);
                    waiting.set(0);
                    oldest.set(null);
                    trouble.set(null);
                    letMoreGather(rows, begun);
                }
            }
        } finally {
            unlock(connection);
        }
    }

    /** A Kafka transaction costs the same for one event and for fifty: under load there are so many a second at most. */
    private static void letMoreGather(List<OutboxRow> sent, long begun) {
        long rest = begun + BETWEEN_TRANSACTIONS.toNanos() - System.nanoTime();
        if (rest > 0 && !OutboxRow.full(sent)) {
            LockSupport.parkNanos(rest);
        }
    }

    private static void unlock(SqlConnection connection) {
        try {
            connection
                    .query("select pg_advisory_unlock(hashtext('prongsai-outbox-relay'))")
                    .executeAndAwait();
        } catch (RuntimeException e) {
            LOG.debug("The lock went with its connection", e);
        }
    }

    private static void close(@Nullable SqlConnection connection) {
        if (connection != null) {
            try {
                connection.closeAndAwait();
            } catch (RuntimeException e) {
                LOG.debug("The connection was gone already", e);
            }
        }
    }

    private void report(RuntimeException e) {
        String reason = e.getClass().getSimpleName() + ": " + e.getMessage();
        if (!reason.equals(trouble.getAndSet(reason)) && running) {
            LOG.warnf("The outbox waits: %s", reason);
        }
    }

    private void pause() {
        try {
            if (kicked.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                kicked.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }
}
