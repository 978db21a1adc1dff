package prongsai.evidence.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import prongsai.evidence.scan.VirusScan;
import prongsai.evidence.storage.EvidenceFiles;
import prongsai.evidence.storage.EvidenceFiles.OnDisk;

/**
 * Takes files in, a few at a time on threads of its own; the others wait in line, on the disk. Every file is measured, scanned
 * where that is set up, and judged by its content before it is opened. What is answered is in the store already.
 */
@ApplicationScoped
public class Intake {
    private static final long BYTES_A_MEGABYTE = 1_000_000;

    private final PhotoIntake photos;
    private final DocumentIntake documents;
    private final VirusScan scan;
    private final EvidenceFiles files;
    private final IntakeSettings settings;
    private final Vertx vertx;
    private final WorkerExecutor workers;

    Intake(
            PhotoIntake photos,
            DocumentIntake documents,
            VirusScan scan,
            EvidenceFiles files,
            IntakeSettings settings,
            Vertx vertx) {
        this.photos = photos;
        this.documents = documents;
        this.scan = scan;
        this.files = files;
        this.settings = settings;
        this.vertx = vertx;
        this.workers = vertx.createSharedWorkerExecutor("intake", settings.atATime());
    }

    @PreDestroy
    void stop() {
        workers.closeAndForget();
    }

    /** Keeps what was sent; fails with a problem that says what to do where it cannot. */
    public Uni<TakenIn> take(Sent sent) {
        return workers.executeBlocking(() -> takeNow(sent), false);
    }

    /**
     * Keeps the picture of this hash once more, with these parts of it unrecognisable; the one it was made of stays. Answers it
     * with that one's hash as {@code originalSha256}.
     */
    public Uni<Photo> blur(String sha256, String contentType, List<Part> parts) {
        return workers.executeBlocking(() -> photos.blurred(sha256, contentType, parts), false);
    }

    /** The largest file that is taken in, in bytes. */
    public long maxBytes() {
        return settings.maxMegabytes() * BYTES_A_MEGABYTE;
    }

    /** Fails where a file of this size would be too large. */
    public void allow(long bytes) {
        if (bytes > maxBytes()) {
            throw IntakeProblem.FILE_TOO_LARGE.because(settings.maxMegabytes());
        }
    }

    /** The smaller picture of this width of what is kept under this hash. Always a JPEG; made anew where it is missing. */
    public Uni<OnDisk> thumbnail(String sha256, String contentType, int width) {
        return vertx.executeBlocking(() -> files.hasThumbnail(sha256, width), false)
                .chain(there -> there ? Uni.createFrom().nullItem() : make(sha256, contentType, width))
                .chain(() -> vertx.executeBlocking(() -> files.pictureOf(sha256, width), false));
    }

    private Uni<Void> make(String sha256, String contentType, int width) {
        return workers.executeBlocking(
                () -> {
                    photos.smaller(sha256, contentType, width);
                    return null;
                },
                false);
    }

    TakenIn takeNow(Sent sent) throws IOException {
        allow(Files.size(sent.file()));
        scan.check(sent.file());
        FileKind kind = FileKind.of(sent.file());
        kind.mustNotBelie(sent);
        return kind == FileKind.PDF ? documents.take(sent.file()) : photos.take(sent.file(), kind);
    }
}
