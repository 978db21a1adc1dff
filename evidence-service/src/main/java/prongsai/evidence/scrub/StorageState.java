package prongsai.evidence.scrub;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** How things stand as of the newest look at the store, whichever replica did it; for health and metrics. */
@ApplicationScoped
class StorageState {
    private static final Logger LOG = Logger.getLogger(StorageState.class);

    private final ScrubReport report;
    private final AtomicReference<@Nullable Run> newest = new AtomicReference<>();
    private final AtomicLong damaged = new AtomicLong();
    private final AtomicLong unclaimed = new AtomicLong();

    StorageState(ScrubReport report, MeterRegistry metrics) {
        this.report = report;
        metrics.gauge("prongsai.evidence.files.damaged", damaged);
        metrics.gauge("prongsai.evidence.files.unclaimed", unclaimed);
    }

    /** The newest look; null before there was any, or before this replica has heard of it. */
    @Nullable
    Run newest() {
        return newest.get();
    }

    @Scheduled(every = "60s", delayed = "15s")
    Uni<Void> lookAgain() {
        return report.newest()
                .invoke(run -> {
                    newest.set(run);
                    damaged.set(run == null ? 0 : run.rotten() + run.missing());
                    unclaimed.set(run == null ? 0 : run.unclaimed());
                })
                .replaceWithVoid()
                .onFailure()
                .invoke(e -> LOG.warnf("The state of the store is not known: %s", e.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
