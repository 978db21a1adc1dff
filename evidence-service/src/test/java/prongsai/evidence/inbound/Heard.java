package prongsai.evidence.inbound;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/** What has arrived here of what was told. */
@ApplicationScoped
public class Heard {
    private final Pool pool;

    Heard(Pool pool) {
        this.pool = pool;
    }

    /** Waits until this column of the copy of this id has this value. */
    public void until(String table, UUID id, String column, Object value) {
        await().atMost(20, SECONDS).until(() -> Objects.equals(now(table, id, column), value));
    }

    /** The value now; null where there is no such copy. */
    public Object now(String table, UUID id, String column) {
        var rows = pool.preparedQuery("select " + column + " from " + table + " where id = $1")
                .executeAndAwait(Tuple.of(id))
                .iterator();
        return rows.hasNext() ? rows.next().getValue(0) : null;
    }

    public long count(String query) {
        return pool.query(query).executeAndAwait().iterator().next().getLong(0);
    }
}
