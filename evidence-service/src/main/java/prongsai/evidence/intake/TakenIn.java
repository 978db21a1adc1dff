package prongsai.evidence.intake;

import java.util.List;

/** A file that was taken in and lies in the store; all that is left for it to count is a record that names it. */
public sealed interface TakenIn permits Photo, Document {
    /** Of what is kept; also its name in the store. */
    String sha256();

    /** Of the file that was sent. */
    String originalSha256();

    /** The size of what is kept. */
    long bytes();

    /** What is kept. */
    String contentType();

    /** What was noticed in it that may not be meant for everybody. */
    List<Found> found();
}
