package prongsai.reporting.reconciliation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The read model and its owners, compared for a page of organisations.
 *
 * @param asOf when
 * @param organisations how many were compared
 * @param same whether nothing differs among them
 * @param items what differs, after what was on its way had its time
 * @param nightly the last comparison of all of them; null before the first
 * @param next the cursor of the next page, null at the end
 */
public record ReconciliationView(
        Instant asOf,
        int organisations,
        boolean same,
        List<Difference> items,
        @Nullable Nightly nightly,
        @Nullable String next) {
    /**
     * A comparison of all organisations.
     *
     * @param differences how many there were
     * @param items the first of them
     */
    public record Nightly(Instant at, int organisations, int differences, List<Difference> items) {}
}
