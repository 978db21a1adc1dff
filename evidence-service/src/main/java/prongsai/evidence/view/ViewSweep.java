package prongsai.evidence.view;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import prongsai.platform.schedule.LeaderLock;

/** Forgets hourly which views were told of long ago. */
@ApplicationScoped
class ViewSweep {
    private final Views views;
    private final LeaderLock leader;

    ViewSweep(Views views, LeaderLock leader) {
        this.views = views;
        this.leader = leader;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> hourly() {
        return leader.run("view-sweep", views::forgetOld);
    }
}
