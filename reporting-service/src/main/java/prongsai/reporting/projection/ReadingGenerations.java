package prongsai.reporting.projection;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import prongsai.platform.events.ConsumerLag;
import prongsai.platform.problem.CommonProblem;
import prongsai.reporting.projection.ProjectionView.LastApplied;
import prongsai.reporting.projection.RebuildView.Result;

/** All read models there were, the one that serves and the one asked for. They are nobody's in particular, so no scope limits them. */
@ApplicationScoped
class ReadingGenerations {
    private static final String COLUMNS =
            "select id, state, asked_by, asked_at, serving_at, done, total, events, unreadable, reason from generations ";
    private static final String ASKED = "insert into generations (state, asked_by) values ('WAITING', $1)"
            + " on conflict do nothing returning cast(id as varchar)";

    private final Pool pool;
    private final ConsumerLag lag;
    private final Clock clock;

    ReadingGenerations(Pool pool, ConsumerLag lag, Clock clock) {
        this.pool = pool;
        this.lag = lag;
        this.clock = clock;
    }

    /** Asks for a new one in the transaction of the request, and answers its id; 409 while another is under way. */
    Uni<Long> ask(String user) {
        return Panache.getSession()
                .chain(session -> Statements.in(session).run(ASKED, user))
                .map(ids -> {
                    if (ids.isEmpty()) {
                        throw ProjectionProblem.ALREADY_REBUILDING.because();
                    }
                    return Long.valueOf(ids.get(0));
                });
    }

    /** The one asked for under this id; 404 where none was. */
    Uni<RebuildView> get(long id) {
        return pool.preparedQuery(COLUMNS + "where id = $1")
                .execute(Tuple.of(id))
                .map(ReadingGenerations::first)
                .map(row -> {
                    if (row == null) {
                        throw CommonProblem.NOT_FOUND.because();
                    }
                    return rebuild(row);
                });
    }

    /** The one that serves, how far it is, and the one being built. */
    Uni<ProjectionView> serving() {
        return Uni.combine()
                .all()
                .unis(
                        pool.query(COLUMNS + "where state = 'SERVING'").execute(),
                        pool.query(COLUMNS + "where state in ('WAITING', 'BUILDING')")
                                .execute(),
                        pool.query(
                                        "select event_id, type, organisation, occurred_at from records order by seq desc limit 1")
                                .execute(),
                        pool.query("select count(*) from dead_letters where applied_at is null")
                                .execute())
                .asTuple()
                .map(read -> view(
                        Objects.requireNonNull(first(read.getItem1()), "One always serves"),
                        first(read.getItem2()),
                        first(read.getItem3()),
                        read.getItem4().iterator().next().getLong(0)));
    }

    private ProjectionView view(Row serving, @Nullable Row building, @Nullable Row last, long deadLetters) {
        List<ConsumerLag.OfTopic> behind = lag.topics();
        return new ProjectionView(
                serving.getLong("id"),
                instant(serving.getOffsetDateTime("serving_at")),
                behind,
                deadLetters,
                last == null ? null : lastApplied(last),
                building == null ? null : rebuild(building));
    }

    private LastApplied lastApplied(Row row) {
        Instant time = instant(row.getOffsetDateTime("occurred_at"));
        return new LastApplied(
                row.getUUID("event_id"),
                row.getString("type"),
                row.getString("organisation"),
                time,
                Duration.between(time, clock.instant()).toSeconds());
    }

    private static RebuildView rebuild(Row row) {
        String state = row.getString("state");
        boolean done = state.equals("SERVING") || state.equals("REPLACED");
        return new RebuildView(
                row.getLong("id"),
                done ? "DONE" : state.equals("FAILED") ? "FAILED" : "RUNNING",
                row.getLong("done"),
                row.getLong("total"),
                row.getString("asked_by"),
                instant(row.getOffsetDateTime("asked_at")),
                done
                        ? new Result(
                                row.getLong("id"),
                                instant(row.getOffsetDateTime("serving_at")),
                                row.getLong("events"),
                                row.getLong("unreadable"))
                        : null,
                row.getString("reason"));
    }

    private static @Nullable Row first(RowSet<Row> rows) {
        return rows.size() == 0 ? null : rows.iterator().next();
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }
}
