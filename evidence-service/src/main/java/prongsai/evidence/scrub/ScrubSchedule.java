package prongsai.evidence.scrub;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import prongsai.platform.schedule.LeaderLock;

/** Lets one replica look through the store at the time that the settings name. */
@ApplicationScoped
class ScrubSchedule {
    private static final long HOURS_A_LOOK_MAY_TAKE = 24;

    private final Scrubbing scrubbing;
    private final LeaderLock leader;
    private final StorageState state;
    private final WorkerExecutor worker;

    ScrubSchedule(Scrubbing scrubbing, LeaderLock leader, StorageState state, Vertx vertx) {
        this.scrubbing = scrubbing;
        this.leader = leader;
        this.state = state;
        this.worker = vertx.createSharedWorkerExecutor("scrub", 1, HOURS_A_LOOK_MAY_TAKE, TimeUnit.HOURS);
    }

    @Scheduled(
            cron = "${prongsai.evidence.storage.scrub.at}",
            timeZone = "Asia/Bangkok",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> atNight() {
        return leader.run(
                        "scrub",
                        () -> worker.<Void>executeBlocking(
                                () -> {
                                    scrubbing.look();
                                    return null;
                                },
                                false))
                .chain(state::lookAgain);
    }

    @PreDestroy
    void stop() {
        worker.closeAndForget();
    }
}
