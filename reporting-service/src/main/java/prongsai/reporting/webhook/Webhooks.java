package prongsai.reporting.webhook;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.platform.problem.CommonProblem;

/** The webhooks that are not removed. They belong to no single organisation: only the centre and auditors may know of them. */
@ApplicationScoped
class Webhooks implements PanacheRepositoryBase<Webhook, UUID> {
    /** 404 where there is none. */
    Uni<Webhook> get(UUID id) {
        return findById(id).map(Webhooks::present);
    }

    /** The same, held until the transaction ends. */
    Uni<Webhook> toChange(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(Webhooks::present);
    }

    Uni<List<Webhook>> all() {
        return list("removed = false order by createdAt, id");
    }

    private static Webhook present(@Nullable Webhook found) {
        if (found == null || found.removed()) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return found;
    }
}
