package prongsai.evidence.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * All files. Every method blocks and belongs on a worker thread. A file that was told to be kept is on the disk and under its
 * name when the method returns, also after a power cut.
 */
@ApplicationScoped
public class EvidenceFiles {
    private final Path folder;

    EvidenceFiles(StorageSettings settings) {
        this.folder = settings.folder().toAbsolutePath();
    }

    /** An empty file to write to, on the same file system as where it will be kept. */
    public Path draft() throws IOException {
        return Files.createTempFile(Files.createDirectories(incoming()), "draft", ".tmp");
    }

    /** Keeps the draft under the hash of its content; the draft is gone afterwards. Content that is there already stays as it is. */
    public void keep(Path draft, String sha256) throws IOException {
        settle(draft, sha256, content(sha256));
    }

    /** Keeps a smaller picture of this content beside it. */
    public void keepThumbnail(Path draft, String sha256, int width) throws IOException {
        settle(draft, sha256, thumbnail(sha256, width));
    }

    /** Where this content lies, or would. */
    public Path content(String sha256) {
        return beside(sha256, "");
    }

    /** Where the picture of this content of this width lies, or would. */
    public Path thumbnail(String sha256, int width) {
        return beside(sha256, "." + width + ".jpg");
    }

    Path incoming() {
        return folder.resolve("incoming");
    }

    Path kept() {
        return folder.resolve("files");
    }

    private Path beside(String sha256, String suffix) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a SHA-256: " + sha256);
        }
        return drawer(sha256).resolve(sha256 + suffix);
    }

    private Path drawer(String sha256) {
        return kept().resolve(sha256.substring(0, 2));
    }

    private void settle(Path draft, String sha256, Path place) throws IOException {
        if (Files.exists(place)) {
            Files.delete(draft);
            return;
        }
        sync(draft, StandardOpenOption.WRITE);
        Path drawer = drawer(sha256);
        if (!Files.isDirectory(drawer)) {
            Files.createDirectories(drawer);
            sync(kept(), StandardOpenOption.READ);
        }
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        sync(drawer, StandardOpenOption.READ);
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
