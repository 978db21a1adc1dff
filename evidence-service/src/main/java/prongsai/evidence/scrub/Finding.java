package prongsai.evidence.scrub;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with what is stored.
 *
 * @param sha256 the content's name
 * @param bytes how long what is stored is; null where nothing is
 * @param firstSeenAt when it was noticed
 * @param deleteAfter from when on the file is deleted unless a record names it again; null where nothing is to be deleted
 * @param evidence whose file it is
 */
record Finding(
        Kind kind,
        String sha256,
        @Nullable Long bytes,
        Instant firstSeenAt,
        @Nullable Instant deleteAfter,
        List<UUID> evidence) {
    /** What is wrong. */
    enum Kind {
        /** The content is not any more what its name says: bring it back from a backup. */
        ROTTEN,
        /** A record names it, and it is not there: bring it back from a backup. */
        MISSING,
        /** No record names it; deleted by itself after a while. */
        UNCLAIMED
    }
}
