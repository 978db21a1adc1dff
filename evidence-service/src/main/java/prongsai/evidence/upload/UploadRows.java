package prongsai.evidence.upload;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import prongsai.platform.identity.Caller;
import prongsai.platform.problem.CommonProblem;

/** What is known of uploads in pieces. Blocks; for worker threads. */
@ApplicationScoped
class UploadRows {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private final Pool pool;

    UploadRows(Pool pool) {
        this.pool = pool;
    }

    /** How many this person has begun that are neither attached nor expired. */
    long open(Caller who, Instant now) {
        return ask(
                        "select count(*) from uploads where uploader = $1 and not attached and expires_at > $2",
                        Tuple.of(who.user(), utc(now)))
                .iterator()
                .next()
                .getLong(0);
    }

    void begin(Caller who, Upload upload) {
        ask(
                "insert into uploads (id, uploader, organisation, name, content_type, metadata, bytes, expires_at)"
                        + " values ($1, $2, $3, $4, $5, $6, $7, $8)",
                Tuple.from(List.of(
                        upload.id(),
                        who.user(),
                        String.valueOf(who.organisation()),
                        upload.name(),
                        upload.contentType(),
                        upload.metadata(),
                        upload.bytes(),
                        utc(upload.expiresAt()))));
    }

    /** The upload that this person began, for the organisation the token names now; 404 where there is none. */
    Upload get(UUID id, Caller who, Instant now) {
        RowSet<Row> found = ask(
                "select * from uploads where id = $1 and uploader = $2 and organisation = $3 and expires_at > $4",
                Tuple.of(id, who.user(), String.valueOf(who.organisation()), utc(now)));
        if (found.size() == 0) {
            throw CommonProblem.NOT_FOUND.because();
        }
        Row row = found.iterator().next();
        return new Upload(
                id,
                row.getString("name"),
                row.getString("content_type"),
                row.getString("metadata"),
                row.getLong("bytes"),
                row.getLong("received"),
                row.getInteger("pieces"),
                row.getOffsetDateTime("expires_at").toInstant());
    }

    /** Adds a piece where the upload stands; false where it stands elsewhere by now, or is gone. */
    boolean add(UUID id, long startsAt, long bytes, String object) {
        return pool.withTransaction(connection -> connection
                        .preparedQuery("update uploads set received = received + $3, pieces = pieces + 1"
                                + " where id = $1 and received = $2")
                        .execute(Tuple.of(id, startsAt, bytes))
                        .chain(changed -> changed.rowCount() == 0
                                ? Uni.createFrom().item(false)
                                : connection
                                        .preparedQuery("insert into upload_pieces (upload, start_at, bytes, object)"
                                                + " values ($1, $2, $3, $4)")
                                        .execute(Tuple.of(id, startsAt, bytes, object))
                                        .replaceWith(true)))
                .await()
                .atMost(LONG_ENOUGH);
    }

    /** The names of its pieces, from the start. */
    List<String> pieces(UUID id) {
        List<String> objects = new ArrayList<>();
        ask("select object from upload_pieces where upload = $1 order by start_at", Tuple.of(id))
                .forEach(row -> objects.add(row.getString("object")));
        return objects;
    }

    /** It has become evidence: it does not count as open any more and stays until it expires, should the sender ask again. */
    Uni<Void> attached(List<UUID> ids) {
        return pool.preparedQuery("update uploads set attached = true where id = any($1)")
                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    void delete(UUID id) {
        ask("delete from uploads where id = $1", Tuple.of(id));
    }

    List<UUID> expired(Instant now, int limit) {
        List<UUID> ids = new ArrayList<>();
        ask("select id from uploads where expires_at <= $1 limit $2", Tuple.of(utc(now), limit))
                .forEach(row -> ids.add(row.getUUID("id")));
        return ids;
    }

    /** Which of these objects are pieces of an upload. */
    Set<String> known(List<String> objects) {
        Set<String> known = new HashSet<>();
        ask("select object from upload_pieces where object = any($1)", Tuple.of(objects.toArray(String[]::new)))
                .forEach(row -> known.add(row.getString("object")));
        return known;
    }

    private RowSet<Row> ask(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).await().atMost(LONG_ENOUGH);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
