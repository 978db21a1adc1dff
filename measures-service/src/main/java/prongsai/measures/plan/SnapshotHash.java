package prongsai.measures.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/** The SHA-256 of a snapshot's canonical JSON (RFC 8785), in lower-case hexadecimal; what the papers' QR code names. */
public final class SnapshotHash {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private SnapshotHash() {}

    /** The snapshot as the JSON that is hashed. */
    public static JsonNode tree(Object snapshot) {
        return JSON.valueToTree(snapshot);
    }

    /** The hash of a record as its JSON says it. */
    public static String of(Object snapshot) {
        try {
            byte[] canonical = new JsonCanonicalizer(JSON.writeValueAsString(snapshot)).getEncodedUTF8();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A snapshot cannot be written", e);
        } catch (IOException e) {
            throw new IllegalStateException("A snapshot is not JSON", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
