package prongsai.platform.answer;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.Transactions.Stored;
import prongsai.platform.problem.CommonProblem;

/** The answers kept for repeated keys, for 24 hours, per caller. */
@ApplicationScoped
class IdempotencyKeys {
    private final Pool pool;

    IdempotencyKeys(Pool pool) {
        this.pool = pool;
    }

    /** The first answer to this key, or null where this request is the first; one that is still under way is waited for. */
    Uni<@Nullable Stored> claim(Mutiny.Session session, String caller, String key, String address) {
        return session.createNativeQuery(
                        "insert into idempotency_keys (caller, key, address) values (?1, ?2, ?3) on conflict do nothing")
                .setParameter(1, caller)
                .setParameter(2, key)
                .setParameter(3, address)
                .executeUpdate()
                .chain(inserted -> inserted == 1 ? Uni.createFrom().nullItem() : first(session, caller, key, address));
    }

    private static Uni<@Nullable Stored> first(Mutiny.Session session, String caller, String key, String address) {
        return session.<Object[]>createNativeQuery(
                        "select address, status, location, etag, body from idempotency_keys where caller = ?1 and key = ?2")
                .setParameter(1, caller)
                .setParameter(2, key)
                .getSingleResult()
                .map(row -> {
                    if (!address.equals(row[0])) {
                        throw CommonProblem.KEY_USED_FOR_ANOTHER_REQUEST.because();
                    }
                    return new Stored(((Number) row[1]).intValue(), (String) row[2], (String) row[3], (String) row[4]);
                });
    }

    Uni<Void> keep(Mutiny.Session session, String caller, String key, Stored answer) {
        return session.createNativeQuery("update idempotency_keys set status = ?1, location = nullif(?2, ''),"
                        + " etag = nullif(?3, ''), body = nullif(?4, '') where caller = ?5 and key = ?6")
                .setParameter(1, answer.status())
                .setParameter(2, text(answer.location()))
                .setParameter(3, text(answer.etag()))
                .setParameter(4, text(answer.body()))
                .setParameter(5, caller)
                .setParameter(6, key)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** A parameter without a value has no type to the driver; the statement makes null of the empty text. */
    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Every replica may run it; deleting twice is harmless. */
    @Scheduled(every = "1h", delayed = "10m")
    Uni<Void> forgetOldOnes() {
        return pool.query("delete from idempotency_keys where kept_at < now() - interval '24 hours'")
                .execute()
                .replaceWithVoid();
    }
}
