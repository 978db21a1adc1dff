package prongsai.reporting.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import prongsai.reporting.record.ChangeView;
import prongsai.reporting.record.Changes;
import prongsai.reporting.record.Numbered;
import prongsai.reporting.webhook.Progress.Next;
import prongsai.reporting.webhook.Progress.Replay;

/**
 * Tells webhooks what changed. Each goes on by itself, so that a slow receiver keeps nobody else waiting; for one of them the
 * next event waits until the one before has arrived.
 */
@ApplicationScoped
class TellingWebhooks {
    private static final Logger LOG = Logger.getLogger(TellingWebhooks.class);
    private static final int AT_ONCE = 100;
    /** Less than the lease by more than a request takes. */
    private static final Duration SHIFT = Duration.ofSeconds(30);

    private final Progress progress;
    private final Changes changes;
    private final Sending sending;
    private final WebhookSettings settings;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final AtomicInteger busy = new AtomicInteger();

    TellingWebhooks(
            Progress progress,
            Changes changes,
            Sending sending,
            WebhookSettings settings,
            MeterRegistry metrics,
            Clock clock) {
        this.progress = progress;
        this.changes = changes;
        this.sending = sending;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Every replica looks; what one has taken no other takes. */
    @Scheduled(every = "{prongsai.webhooks.every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        int free = settings.atOnce() - busy.get();
        if (free <= 0) {
            return Uni.createFrom().voidItem();
        }
        return progress.claim(clock.instant(), free)
                .invoke(claims -> claims.forEach(this::begin))
                .replaceWithVoid()
                .onFailure()
                .recoverWithItem(e -> {
                    LOG.warnf("Webhooks cannot be looked at now: %s", e.getMessage());
                    return null;
                });
    }

    private void begin(Claim claim) {
        busy.incrementAndGet();
        var unused = replays(claim)
                .chain(() -> claim.due() ? inOrder(claim) : Uni.createFrom().voidItem())
                .eventually(() -> progress.release(claim))
                .onTermination()
                .invoke(() -> busy.decrementAndGet())
                .subscribe()
                .with(done -> {}, e -> LOG.warnf("Webhook %s: %s", claim.webhook(), e.getMessage()));
    }

    private Uni<Void> inOrder(Claim claim) {
        Instant end = clock.instant().plus(SHIFT);
        return changes.after(claim.cursor(), claim.filter(), AT_ONCE).chain(slice -> {
            Claim[] now = {claim};
            boolean[] going = {true};
            return Multi.createFrom()
                    .iterable(slice.changes())
                    .onItem()
                    .transformToUniAndConcatenate(
                            event -> going[0] && clock.instant().isBefore(end)
                                    ? tell(now[0], event).invoke(arrived -> {
                                        going[0] = arrived;
                                        now[0] = arrived ? now[0].at(event.seq()) : now[0];
                                    })
                                    : Uni.createFrom().item(false).invoke(later -> going[0] = later))
                    .collect()
                    .asList()
                    .chain(all -> going[0] && slice.next() > now[0].cursor()
                            ? progress.lookedThrough(now[0], slice.next())
                            : Uni.createFrom().voidItem());
        });
    }

    /** Whether it arrived and the next may follow. */
    private Uni<Boolean> tell(Claim claim, Numbered<ChangeView> event) {
        return send(claim, event.what()).chain(outcome -> {
            Instant now = clock.instant();
            Instant since = Objects.requireNonNullElse(claim.failingSince(), now);
            Next next = next(outcome, claim.attempts() + 1, since, now);
            if (next.stopped() != null) {
                LOG.warnf("Webhook %s is stopped (%s): %s", claim.webhook(), next.stopped(), outcome.error());
            }
            return progress.keep(claim, event, outcome, next, now).map(moved -> moved && outcome.arrived());
        });
    }

    private Uni<Void> replays(Claim claim) {
        return progress.replays(claim, clock.instant(), AT_ONCE / 10).chain(due -> Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(replay -> replay(claim, replay))
                .collect()
                .last()
                .replaceWithVoid());
    }

    private Uni<Void> replay(Claim claim, Replay replay) {
        return changes.at(replay.seq())
                .chain(found -> send(claim, found.get(0).what()).chain(outcome -> {
                    Instant now = clock.instant();
                    Next next = next(outcome, replay.attempts() + 1, replay.begunAt(), now);
                    // one that was only asked for again stops nothing, unless its receiver is gone
                    String stopped = outcome.gone() ? next.stopped() : null;
                    return progress.keep(claim, replay, outcome, new Next(next.state(), next.retryAt(), stopped), now);
                }));
    }

    private Uni<Outcome> send(Claim claim, ChangeView event) {
        return sending.send(claim.url(), claim.secrets(), event).invoke(outcome -> metrics.counter(
                        "prongsai.webhooks.sent", "arrived", Boolean.toString(outcome.arrived()))
                .increment());
    }

    private Next next(Outcome outcome, int attempts, Instant failingSince, Instant now) {
        if (outcome.arrived()) {
            return new Next("DELIVERED", null, null);
        }
        if (outcome.gone() || !now.isBefore(failingSince.plus(settings.deadAfter()))) {
            return new Next("DEAD", null, outcome.gone() ? "GONE" : "DEAD");
        }
        Duration pause = new Pauses(settings.pauses())
                .after(attempts, ThreadLocalRandom.current().nextDouble());
        return new Next("RETRYING", now.plus(pause), null);
    }
}
