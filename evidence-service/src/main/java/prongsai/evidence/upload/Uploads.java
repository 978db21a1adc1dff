package prongsai.evidence.upload;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.intake.Intake;
import prongsai.evidence.intake.Sent;
import prongsai.evidence.storage.EvidenceFiles;
import prongsai.evidence.storage.ObjectStore;
import prongsai.platform.identity.Caller;
import prongsai.platform.problem.CommonProblem;
import prongsai.platform.problem.Problem;

/**
 * Takes uploads in piece by piece and puts them together. A piece is in the store before its row says so; where the connection
 * breaks, what has arrived of the piece counts. Apart from what answers a {@link Uni} everything here blocks.
 */
@ApplicationScoped
public class Uploads {
    /** What the names of all pieces begin with in the store. */
    public static final String PIECES = "uploads/";

    private static final Logger LOG = Logger.getLogger(Uploads.class);
    private static final int BUFFER = 64 * 1024;
    private static final int END = -1;
    private static final int BROKEN = -2;

    private final UploadRows rows;
    private final ObjectStore store;
    private final EvidenceFiles files;
    private final Intake intake;
    private final UploadSettings settings;
    private final Vertx vertx;
    private final Clock clock;

    Uploads(
            UploadRows rows,
            ObjectStore store,
            EvidenceFiles files,
            Intake intake,
            UploadSettings settings,
            Vertx vertx,
            Clock clock) {
        this.rows = rows;
        this.store = store;
        this.files = files;
        this.intake = intake;
        this.settings = settings;
        this.vertx = vertx;
        this.clock = clock;
    }

    Upload begin(Caller who, long bytes, Metadata metadata) {
        intake.allow(bytes);
        if (rows.open(who, clock.instant()) >= settings.openAPerson()) {
            throw UploadProblem.TOO_MANY_UPLOADS.because(settings.openAPerson());
        }
        Upload upload = new Upload(
                UUID.randomUUID(),
                metadata.first("filename", "name"),
                metadata.first("filetype", "type"),
                metadata.header(),
                bytes,
                0,
                0,
                clock.instant().plus(settings.expiry()));
        rows.begin(who, upload);
        return upload;
    }

    Upload get(UUID id, Caller who) {
        return rows.get(id, who, clock.instant());
    }

    /** Takes in what comes next; answers how the upload stands then. */
    Upload goOn(UUID id, Caller who, long from, InputStream piece, @Nullable Checksum checksum) throws IOException {
        Upload upload = get(id, who);
        if (upload.received() != from) {
            throw UploadProblem.UPLOAD_OFFSET_DIFFERS.because(upload.received());
        }
        if (upload.pieces() >= settings.mostPieces()) {
            throw UploadProblem.UPLOAD_IN_TOO_MANY_PIECES.because(settings.mostPieces());
        }
        Path draft = files.draft();
        try {
            boolean whole = receive(piece, draft, upload.bytes() - from, checksum);
            if (checksum != null && (!whole || !checksum.isRight())) {
                throw UploadProblem.UPLOAD_CHECKSUM_DIFFERS.because();
            }
            long arrived = Files.size(draft);
            if (arrived > 0) {
                keep(upload, draft, arrived);
            }
        } finally {
            Files.delete(draft);
        }
        return get(id, who);
    }

    private void keep(Upload upload, Path draft, long bytes) throws IOException {
        // a name of its own for every attempt: what a broken one left behind is in nobody's way
        String object = PIECES + upload.id() + "/" + upload.received() + "-" + UUID.randomUUID();
        store.put(object, draft);
        if (!rows.add(upload.id(), upload.received(), bytes, object)) {
            store.delete(object);
            throw UploadProblem.UPLOAD_OFFSET_DIFFERS.because("?");
        }
    }

    /** Whether it came to its end; false where the connection broke. */
    private static boolean receive(InputStream in, Path draft, long most, @Nullable Checksum checksum)
            throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(draft)) {
            for (long left = most; ; ) {
                int read = next(in, buffer);
                if (read < 0) {
                    return read == END;
                }
                if (read > left) {
                    throw UploadProblem.UPLOAD_LONGER_THAN_ANNOUNCED.because(most);
                }
                left -= read;
                out.write(buffer, 0, read);
                if (checksum != null) {
                    checksum.take(buffer, read);
                }
            }
        }
    }

    private static int next(InputStream in, byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException brokenOff) {
            LOG.debugf("An upload broke off: %s", brokenOff.getMessage());
            return BROKEN;
        }
    }

    void forget(UUID id, Caller who) throws IOException {
        get(id, who);
        delete(id);
    }

    /** The rows last: what is deleted by half is deleted wholly the next time. */
    void delete(UUID id) throws IOException {
        for (String object : rows.pieces(id)) {
            store.delete(object);
        }
        rows.delete(id);
    }

    /** The uploads as files, put together; whoever asked hands them back with {@link #clear}. */
    public Uni<List<Sent>> whole(Caller who, List<UUID> ids) {
        return vertx.executeBlocking(() -> wholeNow(who, ids), false);
    }

    private List<Sent> wholeNow(Caller who, List<UUID> ids) throws IOException {
        List<Sent> all = new ArrayList<>();
        try {
            for (int i = 0; i < ids.size(); i++) {
                all.add(wholeNow(known(who, ids.get(i), i)));
            }
            return all;
        } catch (IOException | RuntimeException e) {
            clear(all);
            throw e;
        }
    }

    private Upload known(Caller who, UUID id, int place) {
        try {
            return get(id, who);
        } catch (Problem e) {
            if (e.type() == CommonProblem.NOT_FOUND) {
                throw Problem.invalid("/upload/" + place, "error.no-such-upload");
            }
            throw e;
        }
    }

    private Sent wholeNow(Upload upload) throws IOException {
        if (!upload.isComplete()) {
            throw UploadProblem.UPLOAD_INCOMPLETE.because(upload.received(), upload.bytes());
        }
        Path whole = files.draft();
        try (OutputStream out = Files.newOutputStream(whole)) {
            for (String object : rows.pieces(upload.id())) {
                try (InputStream in = store.read(object, 0, store.bytes(object))) {
                    in.transferTo(out);
                }
            }
        } catch (IOException e) {
            Files.delete(whole);
            throw e;
        }
        return new Sent(whole, upload.name(), upload.contentType());
    }

    /** They have become evidence. */
    public Uni<Void> attached(List<UUID> ids) {
        return rows.attached(ids);
    }

    /** Deletes the files that were put together; the uploads stay. Does not wait. */
    public void clear(List<Sent> all) {
        for (Sent one : all) {
            vertx.getDelegate().fileSystem().delete(one.file().toString());
        }
    }
}
