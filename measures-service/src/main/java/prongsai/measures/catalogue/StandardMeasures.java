package prongsai.measures.catalogue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.platform.problem.CommonProblem;

/**
 * All standard measures. Everybody signed in may know them, so finders take no scope; the centre keeps some dozens, so that they
 * are read whole.
 */
@ApplicationScoped
class StandardMeasures {
    /** By indicator, those for items only at the end. */
    Uni<List<StandardMeasure>> all() {
        return Panache.getSession().chain(session -> session.createQuery(
                        "from StandardMeasure order by coalesce(indicator, 100), id", StandardMeasure.class)
                .getResultList());
    }

    /** Those that are offered. */
    Uni<List<StandardMeasure>> offered() {
        return all().map(all -> all.stream().filter(one -> !one.retired()).toList());
    }

    /** 404 where there is none. */
    Uni<StandardMeasure> get(UUID id) {
        return orNotFound(find(id));
    }

    /** Null where there is none. */
    Uni<@Nullable StandardMeasure> find(UUID id) {
        return Panache.getSession().chain(session -> session.find(StandardMeasure.class, id));
    }

    /** The same, to change it: other writers wait until this transaction ends. */
    Uni<StandardMeasure> toChange(UUID id) {
        return orNotFound(Panache.getSession()
                .chain(session -> session.find(StandardMeasure.class, id, LockModeType.PESSIMISTIC_WRITE)));
    }

    Uni<Void> persist(StandardMeasure one) {
        return Panache.getSession().chain(session -> session.persist(one).chain(session::flush));
    }

    Uni<Void> delete(StandardMeasure one) {
        return Panache.getSession().chain(session -> session.remove(one));
    }

    private static Uni<StandardMeasure> orNotFound(Uni<StandardMeasure> found) {
        return found.onItem().ifNull().failWith(() -> CommonProblem.NOT_FOUND.because());
    }
}
