package prongsai.portal.api.centre;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the audit trail. */
public record AuditTrail(List<Line> items, @Nullable String next) {
    /** Who did, or saw, what; {@code actor} is a user id or {@code system:<service>}. */
    public record Line(
            long seq,
            Instant at,
            String actor,
            @Nullable String role,
            @Nullable String address,
            String type,
            String subject,
            String organisation,
            String hash) {}

    /**
     * Whether the chain holds.
     *
     * @param firstBroken the first record that is not as it was; nothing where all are
     */
    public record Verification(
            long records,
            boolean holds,
            @Nullable Long firstBroken,
            @Nullable Long lastSeq,
            @Nullable String lastHash,
            @Nullable Boolean notedStands) {}
}
