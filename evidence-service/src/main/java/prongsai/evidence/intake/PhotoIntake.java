package prongsai.evidence.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import prongsai.evidence.storage.EvidenceFiles;
import prongsai.evidence.storage.Hashes;

/**
 * Takes photos in and makes smaller pictures of them, a few at a time on threads of its own; the others wait in line. Answers
 * on the caller's context. What it answers with is on the disk already.
 */
@ApplicationScoped
public class PhotoIntake {
    private static final long BYTES_A_MEGABYTE = 1_000_000;

    private final EvidenceFiles files;
    private final IntakeSettings settings;
    private final WorkerExecutor workers;

    PhotoIntake(EvidenceFiles files, IntakeSettings settings, Vertx vertx) {
        this.files = files;
        this.settings = settings;
        this.workers = vertx.createSharedWorkerExecutor("photos", settings.atATime());
    }

    @PreDestroy
    void stop() {
        workers.closeAndForget();
    }

    /** Reads what was sent and keeps the picture of it; fails with a problem that says what to do where it cannot. */
    public Uni<Photo> take(Path sent) {
        return workers.executeBlocking(() -> takeNow(sent), false);
    }

    /** The smaller picture of this width of what is kept under this hash; made when it is first asked for. Always a JPEG. */
    public Uni<Path> thumbnail(String sha256, String contentType, int width) {
        return workers.executeBlocking(() -> thumbnailNow(sha256, contentType, width), false);
    }

    Photo takeNow(Path sent) throws IOException {
        if (Files.size(sent) > settings.maxMegabytes() * BYTES_A_MEGABYTE) {
            throw IntakeProblem.FILE_TOO_LARGE.because(settings.maxMegabytes());
        }
        PhotoKind kind = PhotoKind.of(sent);
        Exif exif = Exif.of(sent, kind);
        boolean png = kind == PhotoKind.PNG;
        BufferedImage decoded = Decoding.decode(sent, kind, settings.maxMegapixels());
        BufferedImage scaled = Picture.within(decoded, settings.longerSide(), settings.longerSide(), png);
        BufferedImage kept = Picture.upright(scaled, exif.orientation());
        Path draft = files.draft();
        try {
            Picture.write(kept, kind.keptAs(), settings.quality(), draft);
            Photo photo = new Photo(
                    Hashes.sha256(draft),
                    Hashes.sha256(sent),
                    Files.size(draft),
                    kept.getWidth(),
                    kept.getHeight(),
                    kind.keptAs(),
                    exif.takenOn());
            files.keep(draft, photo.sha256());
            return photo;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    Path thumbnailNow(String sha256, String contentType, int width) throws IOException {
        Path place = files.thumbnail(sha256, width);
        if (Files.exists(place)) {
            return place;
        }
        PhotoKind kind = contentType.equals("image/png") ? PhotoKind.PNG : PhotoKind.JPEG;
        BufferedImage whole = Decoding.decode(files.content(sha256), kind, settings.maxMegapixels());
        Path draft = files.draft();
        try {
            BufferedImage small = Picture.within(whole, width, Integer.MAX_VALUE, false);
            Picture.write(small, "image/jpeg", settings.quality(), draft);
            files.keepThumbnail(draft, sha256, width);
            return place;
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
