package prongsai.evidence.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A PDF that was taken in, as it was sent.
 *
 * @param sha256 of the file, also its name in the store
 * @param bytes its size
 * @param pages how many it has
 * @param title what it calls itself, where it does
 * @param found what was noticed in its text, by page
 */
public record Document(
        String sha256, long bytes, int pages, @Nullable String title, List<Found> found) implements TakenIn {
    @Override
    public String originalSha256() {
        return sha256;
    }

    @Override
    public String contentType() {
        return FileKind.PDF.keptAs();
    }
}
