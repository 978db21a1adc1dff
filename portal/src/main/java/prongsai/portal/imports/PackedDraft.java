package prongsai.portal.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.BadRequestException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A draft as a field of a form: packed, since the same words stand on the page already. Whoever sends it may have changed it; the service judges its rows. */
final class PackedDraft {
    /** A file has at most 2,000 rows; more than this is none of ours. */
    private static final int MOST_BYTES = 16_000_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private PackedDraft() {}

    static String pack(Draft draft) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            JSON.writeValue(gzip, draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    /** 400 for what was not packed here. */
    static Draft unpack(String packed) {
        try (GZIPInputStream gzip =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
            byte[] json = gzip.readNBytes(MOST_BYTES + 1);
            if (json.length > MOST_BYTES) {
                throw new BadRequestException();
            }
            return JSON.readValue(json, Draft.class);
        } catch (IOException | IllegalArgumentException notPackedHere) {
            throw new BadRequestException(notPackedHere);
        }
    }
}
