package prongsai.assessment.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A file that was sent, in a place of our own: what the request brought is gone with its answer.
 *
 * @param name as the sender calls it; told, never used
 */
record SentFile(Path path, String name, String sha256) {
    private static final int LONGEST_NAME = 200;

    /** Copies it; blocks. */
    static SentFile keep(Path sent, @Nullable String name, int maxMegabytes) throws IOException {
        if (Files.size(sent) > maxMegabytes * 1_000_000L) {
            throw ImportProblem.IMPORT_FILE_TOO_LARGE.because(maxMegabytes);
        }
        MessageDigest hash = hash();
        Path copy = Files.createTempFile("scores", ".tmp");
        try (InputStream in = Files.newInputStream(sent);
                OutputStream out = new DigestOutputStream(Files.newOutputStream(copy), hash)) {
            in.transferTo(out);
        }
        String called = name == null ? "" : name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return new SentFile(copy, called, HexFormat.of().formatHex(hash.digest()));
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest hash() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
