package prongsai.evidence.upload;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import prongsai.evidence.storage.EvidenceFiles;
import prongsai.evidence.storage.ObjectStore;
import prongsai.platform.schedule.LeaderLock;

/** Deletes what uploads have left behind: those that have expired, and pieces that no upload knows of. */
@ApplicationScoped
class UploadSweep {
    private static final Logger LOG = Logger.getLogger(UploadSweep.class);
    private static final int PAGE = 200;

    private final Uploads uploads;
    private final UploadRows rows;
    private final ObjectStore store;
    private final EvidenceFiles files;
    private final Duration expiry;
    private final LeaderLock leader;
    private final Vertx vertx;
    private final Clock clock;

    UploadSweep(
            Uploads uploads,
            UploadRows rows,
            ObjectStore store,
            EvidenceFiles files,
            UploadSettings settings,
            LeaderLock leader,
            Vertx vertx,
            Clock clock) {
        this.uploads = uploads;
        this.rows = rows;
        this.store = store;
        this.files = files;
        this.expiry = settings.expiry();
        this.leader = leader;
        this.vertx = vertx;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> hourly() {
        return leader.run(
                        "upload-sweep",
                        () -> vertx.<Void>executeBlocking(
                                () -> {
                                    sweep();
                                    return null;
                                },
                                false))
                .onFailure()
                .invoke(e -> LOG.warnf("Old uploads were not deleted: %s", e.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    /** Every replica its own: with an S3 store what is on its way lies on the replica's disk. */
    @Scheduled(every = "1h", delayed = "6m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> draftsOfThisReplica() {
        return vertx.<Void>executeBlocking(
                () -> {
                    files.forgetDrafts(clock.instant().minus(expiry));
                    return null;
                },
                false);
    }

    /** Blocks. */
    void sweep() throws IOException {
        Instant now = clock.instant();
        for (List<UUID> old = rows.expired(now, PAGE); !old.isEmpty(); old = rows.expired(now, PAGE)) {
            for (UUID id : old) {
                uploads.delete(id);
            }
        }
        piecesOfNobody(now.minus(expiry));
    }

    /** A piece is put before its row is written: only one that is older than any upload may be is nobody's. */
    private void piecesOfNobody(Instant before) throws IOException {
        String after = "";
        for (List<ObjectStore.Listed> page = store.page(Uploads.PIECES, after, PAGE);
                !page.isEmpty();
                page = store.page(Uploads.PIECES, after, PAGE)) {
            Set<String> known =
                    rows.known(page.stream().map(ObjectStore.Listed::name).toList());
            for (ObjectStore.Listed one : page) {
                if (one.keptAt().isBefore(before) && !known.contains(one.name())) {
                    store.delete(one.name());
                }
            }
            after = page.get(page.size() - 1).name();
        }
    }
}
