package prongsai.evidence.storage;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/**
 * Claims as rows. Claiming and deleting the same content wait for each other: either the claim is seen and nothing is deleted,
 * or the file is gone before it is looked whether it has to be stored.
 */
@ApplicationScoped
class ClaimRows implements Claims {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private final Pool pool;
    private final Clock clock;

    ClaimRows(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public void claim(String sha256) {
        pool.withTransaction(connection -> connection
                        .preparedQuery(FileLock.SQL)
                        .execute(Tuple.of(sha256))
                        .chain(() -> connection
                                .preparedQuery("insert into file_claims (sha256, claimed_at) values ($1, $2)"
                                        + " on conflict (sha256) do update set claimed_at = excluded.claimed_at")
                                .execute(Tuple.of(sha256, clock.instant().atOffset(ZoneOffset.UTC)))))
                .await()
                .atMost(LONG_ENOUGH);
    }
}
