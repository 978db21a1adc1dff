package prongsai.portal.api.centre;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan as far as the centre needs it to find its rounds and to give it back; years in the Buddhist Era. */
public record PlanHead(
        UUID id,
        String organisation,
        int fiscalYear,
        int basisFiscalYear,
        String status,
        @Nullable String returnReason) {
    /** A page of them. */
    public record Some(List<PlanHead> items, @Nullable String next) {}

    /** Why it goes back. */
    public record GiveBack(String reason) {}
}
