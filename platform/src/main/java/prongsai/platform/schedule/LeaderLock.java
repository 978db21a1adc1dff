package prongsai.platform.schedule;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Lets one replica at a time do scheduled work: a PostgreSQL advisory lock, held for as long as the work's transaction. */
@ApplicationScoped
public class LeaderLock {
    private final Pool pool;

    LeaderLock(Pool pool) {
        this.pool = pool;
    }

    /** Runs the work, unless another replica is doing the work of this name at this moment; then it does nothing. */
    public Uni<Void> run(String name, Supplier<Uni<Void>> work) {
        return pool.withTransaction(connection -> connection
                .preparedQuery("select pg_try_advisory_xact_lock(hashtext($1))")
                .execute(Tuple.of("prongsai-" + name))
                .chain(rows -> rows.iterator().next().getBoolean(0)
                        ? work.get()
                        : Uni.createFrom().voidItem()));
    }
}
