package prongsai.reporting.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.reporting.record.ChangeFilter;

/**
 * A webhook that this replica alone tells for a while.
 *
 * @param until when another replica may take it over
 * @param due whether the next event may be sent now, or only what was asked for again
 */
record Claim(
        UUID webhook,
        String url,
        ChangeFilter filter,
        List<Secret> secrets,
        long cursor,
        int attempts,
        @Nullable Instant failingSince,
        boolean due,
        Instant until) {
    /** The same after an event arrived, or after the records up to this number were looked through. */
    Claim at(long seq) {
        return new Claim(webhook, url, filter, secrets, seq, 0, null, due, until);
    }
}
