package prongsai.evidence.intake;

import org.jspecify.annotations.Nullable;

/**
 * A PDF that was taken in, as it was sent.
 *
 * @param sha256 of the file, also its name in the store
 * @param bytes its size
 * @param pages how many it has
 * @param title what it calls itself, where it does
 */
public record Document(
        String sha256, long bytes, int pages, @Nullable String title) implements TakenIn {
    @Override
    public String originalSha256() {
        return sha256;
    }

    @Override
    public String contentType() {
        return FileKind.PDF.keptAs();
    }
}
