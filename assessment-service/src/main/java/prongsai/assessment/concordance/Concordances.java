package prongsai.assessment.concordance;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All concordances. They are public, so finders take no scope of a caller. */
@ApplicationScoped
public class Concordances implements PanacheRepositoryBase<Concordance, UUID> {
    /** Null where nobody has said anything of these years. */
    public Uni<@Nullable Concordance> between(int from, int to, String scope) {
        return find("fromYear = ?1 and toYear = ?2 and scope = ?3", from, to, scope)
                .firstResult();
    }

    /** The same, to be changed: others wait until this transaction ends. */
    Uni<@Nullable Concordance> toChange(int from, int to, String scope) {
        return find("fromYear = ?1 and toYear = ?2 and scope = ?3", from, to, scope)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }
}
