package prongsai.evidence.scrub;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One look at everything that is stored.
 *
 * @param endedAt null while it is under way, or where it was broken off
 * @param files how many were read; pictures made from them are not counted
 * @param bytes how much they held
 * @param deleted how many files without a record were deleted
 * @param trouble why it did not get to its end
 */
record Run(
        Instant startedAt,
        @Nullable Instant endedAt,
        long files,
        long bytes,
        long rotten,
        long missing,
        long unclaimed,
        long deleted,
        @Nullable String trouble) {}
