package prongsai.reporting.webhook;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.problem.CommonProblem;
import prongsai.platform.problem.Problem;
import prongsai.platform.store.Conditions;

/** All deliveries. */
@ApplicationScoped
class Deliveries {
    private final Pool pool;

    Deliveries(Pool pool) {
        this.pool = pool;
    }

    /** The newest first. */
    Uni<List<DeliveryView>> of(UUID webhook, @Nullable String state, PageRequest page) {
        Conditions conditions = new Conditions().and("webhook = ?", webhook).and("state = ?", state);
        List<Object> values = new ArrayList<>(List.of(conditions.values()));
        String after = "";
        if (!page.after().isEmpty()) {
            values.addAll(key(page.after()));
            after = " and (begun_at, id) < ($" + (values.size() - 1) + ", $" + values.size() + ")";
        }
        return pool.preparedQuery("select * from webhook_deliveries where "
                        + conditions.text().replace('?', '$') + after + " order by begun_at desc, id desc limit "
                        + page.oneMore())
                .execute(Tuple.from(values))
                .map(rows -> {
                    List<DeliveryView> found = new ArrayList<>();
                    rows.forEach(row -> found.add(view(row)));
                    return found;
                });
    }

    static String key(DeliveryView delivery) {
        return delivery.begunAt() + " " + delivery.id();
    }

    private static List<Object> key(String cursor) {
        try {
            String[] parts = cursor.split(" ", 2);
            return List.of(Instant.parse(parts[0]).atOffset(ZoneOffset.UTC), UUID.fromString(parts[1]));
        } catch (RuntimeException e) {
            throw Problem.invalid("cursor", "error.cursor");
        }
    }

    /** Has the event of a delivery sent once more, out of turn; 404 where the webhook has no such delivery. In a transaction. */
    Uni<UUID> again(UUID webhook, UUID delivery, Instant now) {
        UUID id = UUID.randomUUID();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into webhook_deliveries (id, webhook, seq, event_id, type, state, replay, attempts, begun_at, next_at)
                                select cast(?1 as uuid), webhook, seq, event_id, type, 'WAITING', true, 0, cast(nullif(?4, '') as timestamptz),
                                       cast(nullif(?4, '') as timestamptz)
                                from webhook_deliveries where webhook = cast(?2 as uuid) and id = cast(?3 as uuid)
                                """)
                        .setParameter(1, id.toString())
                        .setParameter(2, webhook.toString())
                        .setParameter(3, delivery.toString())
                        .setParameter(4, now.toString())
                        .executeUpdate())
                .map(added -> {
                    if (added == 0) {
                        throw CommonProblem.NOT_FOUND.because();
                    }
                    return id;
                });
    }

    private static DeliveryView view(Row row) {
        return new DeliveryView(
                row.getUUID("id"),
                row.getString("event_id"),
                row.getString("type"),
                row.getString("state"),
                row.getBoolean("replay"),
                row.getInteger("attempts"),
                row.getOffsetDateTime("begun_at").toInstant(),
                instant(row.getOffsetDateTime("last_at")),
                instant(row.getOffsetDateTime("next_at")),
                row.getInteger("status"),
                row.getString("error"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
