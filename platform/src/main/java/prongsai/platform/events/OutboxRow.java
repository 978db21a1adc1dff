package prongsai.platform.events;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An event that waits to be sent. */
record OutboxRow(
        long id,
        UUID eventId,
        String type,
        String subject,
        String organisation,
        Instant occurredAt,
        int epoch,
        long version,
        String actor,
        String actorRole,
        @Nullable String address,
        @Nullable String traceparent,
        String data) {
    private static final int BATCH = 500;

    /**
     * The next to send, oldest first. The id is given before the commit, so a lower one may appear later; that never concerns
     * one aggregate, whose changes wait for each other's commit.
     */
    static List<OutboxRow> next(SqlConnection connection, Duration patience) {
        List<OutboxRow> rows = new ArrayList<>();
        connection
                .query(
                        "select id, event_id, type, subject, organisation, occurred_at, epoch, version, actor, actor_role,"
                                + " address, traceparent, data from outbox order by id limit " + BATCH)
                .execute()
                .await()
                .atMost(patience)
                .forEach(row -> rows.add(of(row)));
        return rows;
    }

    /** Whether so many were read that more may wait. */
    static boolean full(List<OutboxRow> rows) {
        return rows.size() == BATCH;
    }

    private static OutboxRow of(Row row) {
        return new OutboxRow(
                row.getLong("id"),
                row.getUUID("event_id"),
                row.getString("type"),
                row.getString("subject"),
                row.getString("organisation"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                row.getInteger("epoch"),
                row.getLong("version"),
                row.getString("actor"),
                row.getString("actor_role"),
                row.getString("address"),
                row.getString("traceparent"),
                row.getString("data"));
    }

    /** Planned anew each time: a statement that was prepared while the table was nearly empty would go on reading all of it. */
    static void delete(SqlConnection connection, List<OutboxRow> rows, Duration patience) {
        String ids = rows.stream().map(row -> Long.toString(row.id())).collect(Collectors.joining(","));
        connection
                .query("delete from outbox where id in (" + ids + ")")
                .execute()
                .await()
                .atMost(patience);
    }
}
