package prongsai.reporting.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import prongsai.platform.problem.Databases;

/**
 * Puts a built read model in the place of the one that serves, in one transaction. It waits for no reader longer than a moment:
 * while it waits, other readers would wait for it; rather it lets go and tries again.
 */
final class TakingPlace {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final int TRIES = 100;
    private static final String LOCKED = "select state from generations where id = cast(cast($1 as varchar) as bigint)"
            + " and state = 'BUILDING' and attempts = cast(cast($2 as varchar) as int) for update";
    /** Before the other, in the order in which those who hear hold them. */
    private static final String SERVING_LOCKED = "select state from generations where state = 'SERVING' for update";

    private static final String REPLACED =
            "update generations set state = 'REPLACED', ended_at = now() where state = 'SERVING' returning state";
    private static final String SERVING = "update generations set state = 'SERVING', serving_at = now(), done = total"
            + " where id = cast(cast($1 as varchar) as bigint) returning state";

    private final Pool pool;
    private final String id;
    private final String attempt;

    TakingPlace(Pool pool, String id, String attempt) {
        this.pool = pool;
        this.id = id;
        this.attempt = attempt;
    }

    /** Takes the place; does nothing where somebody else began to build anew meanwhile. */
    Uni<Void> now() {
        return Uni.createFrom()
                .deferred(this::once)
                .onFailure(e -> !Databases.anyIsAway(e))
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .atMost(TRIES)
                .chain(() -> new BuildingSchema(Statements.on(pool)).forgetReplaced());
    }

    private Uni<Void> once() {
        return pool.withTransaction(connection -> {
            Statements database = Statements.on(connection);
            return database.run("set local lock_timeout = '500ms'")
                    .chain(() -> database.run(SERVING_LOCKED))
                    .chain(() -> database.run(LOCKED, id, attempt))
                    .chain(locked -> locked.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : database.run(REPLACED)
                                    .chain(() -> database.run(SERVING, id))
                                    .chain(() -> new BuildingSchema(database).takeOver()));
        });
    }
}
