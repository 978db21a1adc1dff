package prongsai.evidence.scrub;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import prongsai.evidence.storage.EvidenceFiles;
import prongsai.evidence.storage.Hashes;
import prongsai.evidence.storage.ObjectStore;
import prongsai.evidence.storage.StorageSettings;

/**
 * Looks through all that is stored, page by page and no faster than the settings say: first from the files to the records, then
 * from the records to the files. What is found stands in a table; only what no record names is ever deleted.
 */
@ApplicationScoped
class Scrubbing {
    private static final Logger LOG = Logger.getLogger(Scrubbing.class);
    private static final int PAGE = 200;
    private static final int SHA256 = 64;
    private static final long NOTHING = -1;
    private static final long BYTES_A_MEGABYTE = 1_000_000;
    private static final long NANOS_A_SECOND = 1_000_000_000;

    private final ObjectStore store;
    private final ScrubRecords records;
    private final StorageSettings.Scrub settings;
    private final Vertx vertx;
    private final Clock clock;

    Scrubbing(ObjectStore store, ScrubRecords records, StorageSettings settings, Vertx vertx, Clock clock) {
        this.store = store;
        this.records = records;
        this.settings = settings.scrub();
        this.vertx = vertx;
        this.clock = clock;
    }

    /** Looks at everything once. Blocks, at length. */
    void look() {
        Look look = new Look(records.begin(clock.instant()));
        try {
            look.files();
            look.records();
            Instant now = clock.instant();
            records.end(look.run, now, look.files, look.bytes, look.deleted, now.minus(settings.unclaimedAfter()));
        } catch (IOException | RuntimeException e) {
            LOG.warn("Looking through what is stored was broken off", e);
            records.breakOff(look.run, e.getClass().getSimpleName() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One look, and what it has counted so far. */
    private final class Look {
        private final UUID run;
        private long files;
        private long bytes;
        private long deleted;

        Look(UUID run) {
            this.run = run;
        }

        void files() throws IOException, InterruptedException {
            String after = "";
            for (List<ObjectStore.Listed> page = page(after); !page.isEmpty(); page = page(after)) {
                List<String> contents =
                        page.stream().map(one -> content(one.name())).distinct().toList();
                Set<String> wanted = records.wanted(contents);
                Set<String> claimed = records.claimed(contents, claimsCountFrom());
                for (ObjectStore.Listed one : page) {
                    String sha256 = content(one.name());
                    if (!one.name().endsWith(sha256)) {
                        // a smaller picture: goes with what it was made from, and can be made again
                        continue;
                    }
                    if (wanted.contains(sha256) || claimed.contains(sha256)) {
                        read(one, sha256);
                    } else {
                        unclaimed(one, sha256);
                    }
                }
                after = page.get(page.size() - 1).name();
            }
        }

        private void read(ObjectStore.Listed one, String sha256) throws IOException, InterruptedException {
            long start = System.nanoTime();
            try (InputStream in = store.read(one.name(), 0, one.bytes())) {
                files++;
                bytes += one.bytes();
                if (!Hashes.sha256(in).equals(sha256)) {
                    LOG.errorf("Stored content has changed: %s", sha256);
                    records.note(run, Finding.Kind.ROTTEN, sha256, one.bytes(), clock.instant());
                }
            } catch (NoSuchFileException goneMeanwhile) {
                LOG.debugf("Gone while all files were read: %s", sha256);
            }
            rest(one.bytes(), System.nanoTime() - start);
        }

        private void unclaimed(ObjectStore.Listed one, String sha256) {
            Instant now = clock.instant();
            Instant firstSeen = records.note(run, Finding.Kind.UNCLAIMED, sha256, one.bytes(), now);
            boolean due = !firstSeen.plus(settings.grace()).isAfter(now);
            if (due && records.delete(sha256, claimsCountFrom(), () -> deletion(sha256))) {
                LOG.infof("Deleted a file that no record has named since %s: %s", firstSeen, sha256);
                deleted++;
            }
        }

        void records() throws IOException {
            String after = "";
            for (List<String> page = records.wantedAfter(after, PAGE);
                    !page.isEmpty();
                    page = records.wantedAfter(after, PAGE)) {
                for (String sha256 : page) {
                    if (!store.has(EvidenceFiles.content(sha256))) {
                        LOG.errorf("A record names a file that is not there: %s", sha256);
                        records.note(run, Finding.Kind.MISSING, sha256, NOTHING, clock.instant());
                    }
                }
                after = page.get(page.size() - 1);
            }
        }
    }

    private List<ObjectStore.Listed> page(String after) throws IOException {
        return store.page(EvidenceFiles.FILES, after, PAGE);
    }

    private Instant claimsCountFrom() {
        return clock.instant().minus(settings.unclaimedAfter());
    }

    private Uni<Void> deletion(String sha256) {
        return vertx.<Void>executeBlocking(
                () -> {
                    String name = EvidenceFiles.content(sha256);
                    for (ObjectStore.Listed one : store.page(name, "", PAGE)) {
                        store.delete(one.name());
                    }
                    return null;
                },
                false);
    }

    /** The content that an object is, or was made from. */
    private static String content(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.length() < SHA256 ? last : last.substring(0, SHA256);
    }

    private void rest(long read, long took) throws InterruptedException {
        long share = read * NANOS_A_SECOND / (settings.megabytesASecond() * BYTES_A_MEGABYTE);
        if (share > took) {
            java.util.concurrent.TimeUnit.NANOSECONDS.sleep(share - took);
        }
    }
}
