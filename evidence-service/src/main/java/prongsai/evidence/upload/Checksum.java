package prongsai.evidence.upload;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prongsai.platform.problem.Problem;

/** What a piece's {@code Upload-Checksum} says: algorithm and digest of this piece alone. */
final class Checksum {
    static final String ALGORITHMS = "sha1,sha256";

    private static final Map<String, String> NAMES = Map.of("sha1", "SHA-1", "sha256", "SHA-256");

    private final MessageDigest digest;
    private final byte[] expected;

    private Checksum(MessageDigest digest, byte[] expected) {
        this.digest = digest;
        this.expected = expected;
    }

    /** Null where nothing is said; a 400 where it cannot be understood. */
    static @Nullable Checksum of(@Nullable String header) {
        if (header == null) {
            return null;
        }
        String[] parts = header.strip().split(" ", 2);
        String name = NAMES.get(parts[0]);
        if (name == null || parts.length != 2) {
            throw Problem.invalid("Upload-Checksum", "error.checksum", ALGORITHMS);
        }
        try {
            return new Checksum(
                    MessageDigest.getInstance(name), Base64.getDecoder().decode(parts[1].strip()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has " + name, e);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("Upload-Checksum", "error.checksum", ALGORITHMS);
        }
    }

    void take(byte[] buffer, int count) {
        digest.update(buffer, 0, count);
    }

    /** Of all that was taken. */
    boolean isRight() {
        return MessageDigest.isEqual(digest.digest(), expected);
    }
}
