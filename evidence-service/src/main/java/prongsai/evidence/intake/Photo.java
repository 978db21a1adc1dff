package prongsai.evidence.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A photo that was taken in and lies in the store.
 *
 * @param sha256 of what is kept; also its name in the store
 * @param originalSha256 of the file that was sent, which is not kept
 * @param bytes the size of what is kept
 * @param width in pixels, upright
 * @param height in pixels, upright
 * @param contentType {@code image/jpeg} or {@code image/png}
 * @param takenOn the day in Bangkok that the camera noted, where it did
 * @param found what was noticed in it
 */
public record Photo(
        String sha256,
        String originalSha256,
        long bytes,
        int width,
        int height,
        String contentType,
        @Nullable LocalDate takenOn,
        List<Found> found)
        implements TakenIn {}
