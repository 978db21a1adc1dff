package prongsai.reporting.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import prongsai.platform.events.ReceivedEvent;

/** All records. Appended under one lock, so that their order is the order in which they can be read. */
@ApplicationScoped
public class Records {
    private final Pool pool;
    private final ObjectMapper json;

    Records(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /** A change as a CloudEvent (structured, JSON). */
    record ChangeView(
            String specversion,
            String id,
            String type,
            String source,
            String subject,
            Instant time,
            String datacontenttype,
            String organisation,
            JsonNode data) {}

    /** A line of the audit trail. */
    record AuditView(
            long seq,
            Instant at,
            String actor,
            String role,
            @Nullable String address,
            String type,
            String subject,
            String organisation,
            String hash) {}

    /** Whether the chain holds: how many records, the first whose hash is wrong, the last hash. */
    record Verification(
            long records,
            boolean holds,
            @Nullable Long firstBroken,
            @Nullable String lastHash) {}

    /** Something read, with the number it stands at. */
    record Numbered<T>(long seq, T what) {}

    /** Appends the event, in the caller's transaction. */
    public Uni<Void> append(ReceivedEvent event) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select cast(pg_advisory_xact_lock(hashtext('prongsai-records')) as varchar)",
                                String.class)
                        .getSingleResult()
                        .chain(() -> session.createNativeQuery("""
                                        insert into records (event_id, type, source, subject, organisation, occurred_at, actor,
                                                             actor_role, address, data, hash)
                                        select e.*, record_hash((select hash from records order by seq desc limit 1), e.event_id, e.type, e.source,
                                            e.subject, e.organisation, e.occurred_at, e.actor, e.actor_role, e.address, e.data)
                                        from (select cast(?1 as uuid), cast(?2 as varchar), cast(?3 as varchar), cast(?4 as varchar),
                                                     cast(?5 as varchar), cast(?6 as timestamptz), cast(?7 as varchar),
                                                     cast(?8 as varchar), cast(nullif(?9, '') as varchar), cast(?10 as varchar))
                                             as e (event_id, type, source, subject, organisation, occurred_at, actor, actor_role, address, data)
                                        on conflict (event_id) do nothing
                                        """)
                                .setParameter(1, event.id().toString())
                                .setParameter(2, event.type())
                                .setParameter(3, event.source())
                                .setParameter(4, event.subject())
                                .setParameter(5, event.organisation())
                                .setParameter(6, event.time().atOffset(ZoneOffset.UTC))
                                .setParameter(7, event.actor())
                                .setParameter(8, event.actorRole())
                                .setParameter(9, event.address() == null ? "" : event.address())
                                .setParameter(10, event.data())
                                .executeUpdate()))
                .replaceWithVoid();
    }

    /** The changes after this number, oldest first. */
    Uni<List<Numbered<ChangeView>>> changes(long after, int limit) {
        return pool.preparedQuery(
                        "select seq, event_id, type, source, subject, organisation, occurred_at, data from records"
                                + " where seq > $1 order by seq limit $2")
                .execute(Tuple.of(after, limit))
                .map(rows -> read(rows, this::change));
    }

    /** Which lines of the audit trail are wanted; null is open. */
    record AuditFilter(
            @Nullable String organisation,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** The audit trail after this number, oldest first. */
    Uni<List<Numbered<AuditView>>> audit(AuditFilter filter, long after, int limit) {
        return pool.preparedQuery("""
                        select seq, occurred_at, actor, actor_role, address, type, subject, organisation, hash from records
                        where seq > $1 and ($2::varchar is null or organisation = $2)
                          and ($3::timestamptz is null or occurred_at >= $3) and ($4::timestamptz is null or occurred_at < $4)
                        order by seq limit $5
                        """)
                .execute(Tuple.of(
                        after,
                        filter.organisation(),
                        filter.from() == null ? null : filter.from().atOffset(ZoneOffset.UTC),
                        filter.to() == null ? null : filter.to().atOffset(ZoneOffset.UTC),
                        limit))
                .map(rows -> read(rows, Records::line));
    }

    /** Computes every hash anew and compares. */
    Uni<Verification> verify() {
        return pool.query("""
                        select count(*) as records, min(seq) filter (where hash <> expected) as broken,
                               (select hash from records order by seq desc limit 1) as last
                        from (select seq, hash, record_hash(lag(hash) over (order by seq), event_id, type, source, subject,
                                     organisation, occurred_at, actor, actor_role, address, data) as expected from records) r
                        """)
                .execute()
                .map(rows -> rows.iterator().next())
                .map(row -> new Verification(
                        row.getLong("records"),
                        row.getLong("broken") == null,
                        row.getLong("broken"),
                        row.getString("last")));
    }

    private static <T> List<Numbered<T>> read(RowSet<Row> rows, Function<Row, T> how) {
        List<Numbered<T>> read = new ArrayList<>();
        rows.forEach(row -> read.add(new Numbered<>(row.getLong("seq"), how.apply(row))));
        return read;
    }

    private ChangeView change(Row row) {
        try {
            return new ChangeView(
                    "1.0",
                    row.getUUID("event_id").toString(),
                    row.getString("type"),
                    row.getString("source"),
                    row.getString("subject"),
                    row.getOffsetDateTime("occurred_at").toInstant(),
                    "application/json",
                    row.getString("organisation"),
                    json.readTree(row.getString("data")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record's data is not JSON", e);
        }
    }

    private static AuditView line(Row row) {
        return new AuditView(
                row.getLong("seq"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                row.getString("actor"),
                row.getString("actor_role"),
                row.getString("address"),
                row.getString("type"),
                row.getString("subject"),
                row.getString("organisation"),
                row.getString("hash"));
    }
}
