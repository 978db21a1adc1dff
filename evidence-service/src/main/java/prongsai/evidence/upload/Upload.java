package prongsai.evidence.upload;

import java.time.Instant;
import java.util.UUID;

/**
 * An upload in pieces.
 *
 * @param name as its sender calls the file; empty where nothing is said
 * @param contentType as its sender says; empty where nothing is said
 * @param metadata {@code Upload-Metadata} as it came
 * @param bytes how long the whole will be
 * @param received how much has arrived, from the start
 * @param pieces in how many pieces
 */
record Upload(
        UUID id,
        String name,
        String contentType,
        String metadata,
        long bytes,
        long received,
        int pieces,
        Instant expiresAt) {
    boolean isComplete() {
        return received == bytes;
    }
}
