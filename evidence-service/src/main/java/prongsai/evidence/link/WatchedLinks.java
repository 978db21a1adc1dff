package prongsai.evidence.link;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.link.LinkCheck.Status;

/** The addresses that are looked at, each once however often it is named. */
@ApplicationScoped
public class WatchedLinks {
    private static final String COLUMNS = "url, status, checked_at, final_url, title, content_hash, changed_at, why,"
            + " failures, failing_since, next_at";

    private final Pool pool;
    private final Clock clock;

    WatchedLinks(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * From now on it is looked at; in the session that is open. What is known of it already is answered; until the transaction
     * ends nothing else can become known, so that whoever names it now misses nothing.
     */
    public Uni<LinkCheck> watch(String url) {
        return Panache.getSession().chain(session -> session.createNativeQuery(
                        "insert into links (url, host, status, failures, next_at) values (?1, ?2, 'PENDING', 0, ?3)"
                                + " on conflict do nothing")
                .setParameter(1, url)
                .setParameter(2, String.valueOf(URI.create(url).getHost()))
                .setParameter(3, utc(clock.instant()))
                .executeUpdate()
                .chain(() -> session.<Object[]>createNativeQuery(
                                "select status, checked_at, final_url, title, content_hash, changed_at, why"
                                        + " from links where url = ?1 for share")
                        .setParameter(1, url)
                        .getSingleResult())
                .map(row -> new LinkCheck(
                        Status.valueOf((String) row[0]),
                        instant(row[1]),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        instant(row[5]),
                        (String) row[6])));
    }

    /** It is looked at in the next round, whatever was planned. */
    public Uni<Void> soon(String url) {
        return pool.preparedQuery("update links set next_at = $2 where url = $1")
                .execute(Tuple.of(url, utc(clock.instant())))
                .replaceWithVoid();
    }

    /** What is due, longest waiting first, one address per host. */
    Uni<List<WatchedLink>> due(Instant now, int limit) {
        return pool.preparedQuery("select " + COLUMNS + " from ("
                        + "select distinct on (host) * from links where next_at <= $1 order by host, next_at) due"
                        + " order by next_at limit $2")
                .execute(Tuple.of(utc(now), limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(WatchedLinks::link)
                        .toList());
    }

    /** Keeps what is known of it now; in the session that is open. */
    Uni<Void> keep(WatchedLink link) {
        LinkCheck check = link.check();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                update links set status = ?2, checked_at = cast(nullif(?3, '') as timestamptz),
                                    final_url = nullif(?4, ''), title = nullif(?5, ''), content_hash = nullif(?6, ''),
                                    changed_at = cast(nullif(?7, '') as timestamptz), why = nullif(?8, ''), failures = ?9,
                                    failing_since = cast(nullif(?10, '') as timestamptz), next_at = ?11
                                where url = ?1
                                """)
                        .setParameter(1, link.url())
                        .setParameter(2, check.status().name())
                        .setParameter(3, text(check.at()))
                        .setParameter(4, text(check.finalUrl()))
                        .setParameter(5, text(check.title()))
                        .setParameter(6, text(check.contentHash()))
                        .setParameter(7, text(check.changedAt()))
                        .setParameter(8, text(check.why()))
                        .setParameter(9, link.failures())
                        .setParameter(10, text(link.failingSince()))
                        .setParameter(11, utc(link.nextAt()))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Keeps others from naming it until the transaction ends; in the session that is open. */
    Uni<Void> hold(String url) {
        return Panache.getSession()
                .chain(session -> session.<String>createNativeQuery("select url from links where url = ?1 for update")
                        .setParameter(1, url)
                        .getResultList())
                .replaceWithVoid();
    }

    /** Nobody names it any more; in the session that is open. */
    Uni<Void> forget(String url) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from links where url = ?1")
                        .setParameter(1, url)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static WatchedLink link(Row row) {
        LinkCheck check = new LinkCheck(
                Status.valueOf(row.getString("status")),
                instant(row.getOffsetDateTime("checked_at")),
                row.getString("final_url"),
                row.getString("title"),
                row.getString("content_hash"),
                instant(row.getOffsetDateTime("changed_at")),
                row.getString("why"));
        return new WatchedLink(
                row.getString("url"),
                check,
                row.getInteger("failures"),
                instant(row.getOffsetDateTime("failing_since")),
                row.getOffsetDateTime("next_at").toInstant());
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        return value instanceof OffsetDateTime at ? at.toInstant() : (Instant) value;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A parameter without a value has no type to the driver; the statement makes null of the empty text. */
    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
