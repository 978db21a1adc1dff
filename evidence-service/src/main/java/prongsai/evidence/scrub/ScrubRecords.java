package prongsai.evidence.scrub;

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
import java.util.function.Supplier;
import prongsai.evidence.storage.FileLock;

/** What the records say of stored files, for the one who looks through them. Blocks; for worker threads. */
@ApplicationScoped
class ScrubRecords {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    /** A piece that was removed needs its files no more; one that was withdrawn keeps them, of every version, with its record. */
    private static final String WANTED = """
            select sha256 from (
                select sha256 from evidence where status <> 'REMOVED'
                union all
                select v.sha256 from evidence_versions v join evidence e on e.id = v.evidence where e.status <> 'REMOVED'
            ) named where sha256\
            """;

    private final Pool pool;

    ScrubRecords(Pool pool) {
        this.pool = pool;
    }

    UUID begin(Instant at) {
        UUID run = UUID.randomUUID();
        ask("insert into scrub_runs (id, started_at) values ($1, $2)", Tuple.of(run, utc(at)));
        return run;
    }

    /** Which of these contents a record names. */
    Set<String> wanted(List<String> contents) {
        return names(ask(WANTED + " = any($1)", Tuple.of(contents.toArray(String[]::new))));
    }

    /** Which of these somebody claimed after this moment. */
    Set<String> claimed(List<String> contents, Instant after) {
        return names(ask(
                "select sha256 from file_claims where sha256 = any($1) and claimed_at > $2",
                Tuple.of(contents.toArray(String[]::new), utc(after))));
    }

    /** The next contents that records name, in order, after this one. */
    List<String> wantedAfter(String after, int limit) {
        List<String> found = new ArrayList<>();
        ask(WANTED + " > $1 group by sha256 order by sha256 limit $2", Tuple.of(after, limit))
                .forEach(row -> found.add(row.getString("sha256")));
        return found;
    }

    /** Notes what is wrong; answers when that was first seen. */
    Instant note(UUID run, Finding.Kind kind, String sha256, long bytes, Instant at) {
        return ask(
                        "insert into scrub_findings (kind, sha256, bytes, first_seen_at, last_run)"
                                + " values ($1, $2, nullif($3::bigint, -1), $4, $5)"
                                + " on conflict (kind, sha256) do update"
                                + " set bytes = excluded.bytes, last_run = excluded.last_run returning first_seen_at",
                        Tuple.of(kind.name(), sha256, bytes, utc(at), run))
                .iterator()
                .next()
                .getOffsetDateTime(0)
                .toInstant();
    }

    /**
     * Deletes content, unless meanwhile a record names it or somebody claims it; from the look to the end of the deletion nobody
     * can claim it.
     */
    boolean delete(String sha256, Instant claimedAfter, Supplier<Uni<Void>> deletion) {
        return pool.withTransaction(connection -> connection
                        .preparedQuery(FileLock.SQL)
                        .execute(Tuple.of(sha256))
                        .chain(() -> connection
                                .preparedQuery(
                                        "select exists (" + WANTED + " = $1) or exists (select 1 from file_claims"
                                                + " where sha256 = $1 and claimed_at > $2)")
                                .execute(Tuple.of(sha256, utc(claimedAfter))))
                        .chain(rows -> rows.iterator().next().getBoolean(0)
                                ? Uni.createFrom().item(false)
                                : deletion.get()
                                        .chain(() -> connection
                                                .preparedQuery("delete from scrub_findings where sha256 = $1")
                                                .execute(Tuple.of(sha256)))
                                        .replaceWith(true)))
                .await()
                .atMost(LONG_ENOUGH);
    }

    /** The run has seen everything: what it did not find again is not wrong any more, and old claims have done their work. */
    void end(UUID run, Instant at, long files, long bytes, long deleted, Instant claimsBefore) {
        ask("delete from scrub_findings where last_run <> $1", Tuple.of(run));
        ask("delete from file_claims where claimed_at < $1", Tuple.of(utc(claimsBefore)));
        ask(
                "update scrub_runs set ended_at = $2, files = $3, bytes = $4, deleted = $5 where id = $1",
                Tuple.of(run, utc(at), files, bytes, deleted));
    }

    void breakOff(UUID run, String trouble) {
        ask("update scrub_runs set trouble = $2 where id = $1", Tuple.of(run, trouble));
    }

    private RowSet<Row> ask(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).await().atMost(LONG_ENOUGH);
    }

    private static Set<String> names(RowSet<Row> rows) {
        Set<String> names = new HashSet<>();
        rows.forEach(row -> names.add(row.getString("sha256")));
        return names;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
