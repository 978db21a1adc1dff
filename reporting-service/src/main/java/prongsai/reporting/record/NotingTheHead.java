package prongsai.reporting.record;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import prongsai.platform.schedule.LeaderLock;
import prongsai.reporting.record.VerifyingRecords.Verification;

/**
 * Every night the whole chain is verified, and number and hash of its last record are written to the log, which the operator
 * keeps elsewhere: what is cut off the end later is missed there. In metrics: how many records there are and whether they hold.
 */
@ApplicationScoped
class NotingTheHead {
    private static final Logger LOG = Logger.getLogger(NotingTheHead.class);

    private final VerifyingRecords verifying;
    private final LeaderLock leader;
    private final AtomicLong records = new AtomicLong(-1);
    private final AtomicLong holds = new AtomicLong(-1);

    NotingTheHead(VerifyingRecords verifying, LeaderLock leader, MeterRegistry metrics) {
        this.verifying = verifying;
        this.leader = leader;
        Gauge.builder("prongsai.records.verified", records, AtomicLong::doubleValue)
                .description("Records at the last verification; -1 before the first one by this replica")
                .register(metrics);
        Gauge.builder("prongsai.records.chain.holds", holds, AtomicLong::doubleValue)
                .description("1 the chain of hashes holds, 0 it is broken, -1 not verified yet by this replica")
                .register(metrics);
    }

    /** So that the metrics are told from the beginning, not only after the first night. */
    void start(@Observes StartupEvent started) {
        LOG.debug("The records are verified every night");
    }

    @Scheduled(cron = "{prongsai.records.verify}", timeZone = "Asia/Bangkok")
    Uni<Void> everyNight() {
        return leader.run("records-head", () -> note().replaceWithVoid());
    }

    Uni<Verification> note() {
        return verifying.all(null).invoke(verified -> {
            records.set(verified.records());
            holds.set(verified.holds() ? 1 : 0);
            if (verified.holds()) {
                LOG.infof(
                        "The chain of %d records holds; head %s %s",
                        verified.records(), verified.lastSeq(), verified.lastHash());
            } else {
                LOG.errorf("The chain of records is broken at %s", verified.firstBroken());
            }
        });
    }
}
