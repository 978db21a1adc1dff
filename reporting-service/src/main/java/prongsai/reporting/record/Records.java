package prongsai.reporting.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
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
import java.util.UUID;
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
        return append(List.of(event));
    }

    /**
     * Appends the events in their order with one statement, in the caller's transaction; one recorded already is passed over.
     * From here to the end of the transaction nobody else can append: do it last.
     */
    public Uni<Void> append(List<ReceivedEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String told = told(events);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select cast(append_records(cast(?1 as varchar)) as varchar)", String.class)
                        .setParameter(1, told)
                        .getSingleResult())
                .replaceWithVoid();
    }

    private String told(List<ReceivedEvent> events) {
        try {
            return json.writeValueAsString(events.stream().map(Told::of).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Events cannot be written", e);
        }
    }

    /** An event as it is handed to the database, named as its columns. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    private record Told(
            UUID eventId,
            String type,
            String source,
            String subject,
            String organisation,
            String occurredAt,
            String actor,
            String actorRole,
            @Nullable String address,
            String data) {
        static Told of(ReceivedEvent event) {
            return new Told(
                    event.id(),
                    event.type(),
                    event.source(),
                    event.subject(),
                    event.organisation(),
                    event.time().toString(),
                    event.actor(),
                    event.actorRole(),
                    event.address(),
                    event.data());
        }
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
