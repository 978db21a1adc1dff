package prongsai.evidence.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/**
 * All files, named by the SHA-256 of what is in them. Every method blocks and belongs on a worker thread. A file that was told
 * to be kept is safe and under its name when the method returns, also after a power cut.
 */
@ApplicationScoped
public class EvidenceFiles {
    /** The folder of what is on its way in or out; never part of what is stored. */
    static final String INCOMING = "incoming";

    /** What the names of all stored files begin with. */
    public static final String FILES = "files/";

    private final Path incoming;
    private final ObjectStore store;
    private final Claims claims;

    EvidenceFiles(StorageSettings settings, ObjectStore store, Claims claims) {
        this.incoming = settings.folder().toAbsolutePath().resolve(INCOMING);
        this.store = store;
        this.claims = claims;
    }

    /**
     * A file to send from.
     *
     * @param from where in it that begins which was asked for
     * @param passing whether it is a copy that whoever asked deletes
     */
    public record OnDisk(Path file, long from, long count, boolean passing) {}

    /** An empty file to write to; whoever asked deletes it. */
    public Path draft() throws IOException {
        return Files.createTempFile(Files.createDirectories(incoming), "draft", ".tmp");
    }

    /** Deletes what a crash has left of files on their way in or out, where nobody has written to it since then. */
    public void forgetDrafts(Instant since) throws IOException {
        if (!Files.isDirectory(incoming)) {
            return;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(incoming)) {
            for (Path draft : all) {
                if (Files.isRegularFile(draft)
                        && Files.getLastModifiedTime(draft).toInstant().isBefore(since)) {
                    Files.deleteIfExists(draft);
                }
            }
        }
    }

    /**
     * Keeps the draft under the hash of its content. Content that is there already stays as it is. A record that names it must
     * follow within the day.
     */
    public void keep(Path draft, String sha256) throws IOException {
        claims.claim(sha256);
        store.put(content(sha256), draft);
    }

    /** Keeps a smaller picture of this content beside it. */
    public void keepThumbnail(Path draft, String sha256, int width) throws IOException {
        store.put(thumbnail(sha256, width), draft);
    }

    /** Whether there is a picture of this content of this width. */
    public boolean hasThumbnail(String sha256, int width) throws IOException {
        return store.has(thumbnail(sha256, width));
    }

    /** A part of this content, to be sent. */
    public OnDisk content(String sha256, long from, long count) throws IOException {
        return onDisk(content(sha256), from, count);
    }

    /** The picture of this content of this width, to be sent. */
    public OnDisk pictureOf(String sha256, int width) throws IOException {
        String name = thumbnail(sha256, width);
        return onDisk(name, 0, store.bytes(name));
    }

    /** A copy of this content; whoever asked deletes it. Fails where it is not any more what its name says. */
    public Path copy(String sha256) throws IOException {
        String name = content(sha256);
        Path copy = down(name, 0, store.bytes(name));
        if (!Hashes.sha256(copy).equals(sha256)) {
            Files.delete(copy);
            throw new IOException("Stored content has changed: " + sha256);
        }
        return copy;
    }

    private OnDisk onDisk(String name, long from, long count) throws IOException {
        return store instanceof FolderStore folder
                ? new OnDisk(folder.place(name), from, count, false)
                : new OnDisk(down(name, from, count), 0, count, true);
    }

    private Path down(String name, long from, long count) throws IOException {
        Path copy = draft();
        try (InputStream in = store.read(name, from, count)) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException e) {
            Files.delete(copy);
            throw e;
        }
    }

    /** The object's name of this content. */
    public static String content(String sha256) {
        return beside(sha256, "");
    }

    private static String thumbnail(String sha256, int width) {
        return beside(sha256, "." + width + ".jpg");
    }

    private static String beside(String sha256, String suffix) {
        if (!Hashes.isOne(sha256)) {
            throw new IllegalArgumentException("Not a SHA-256: " + sha256);
        }
        return FILES + sha256.substring(0, 2) + "/" + sha256 + suffix;
    }
}
