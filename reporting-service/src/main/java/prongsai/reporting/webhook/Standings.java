package prongsai.reporting.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How far webhooks have been told, as people see and set it; in the session that is open. */
@ApplicationScoped
class Standings {
    private final ObjectMapper json;

    Standings(ObjectMapper json) {
        this.json = json;
    }

    /** A new webhook begins after this number; where none is named, with what comes next. */
    Uni<Void> begin(UUID webhook, @Nullable Long after) {
        return run(
                "insert into webhook_progress (webhook, cursor) select cast(?1 as uuid),"
                        + " coalesce(cast(nullif(?2, '') as bigint), (select coalesce(max(seq), 0) from records))",
                webhook,
                after == null ? "" : Long.toString(after));
    }

    /** What made it stop is forgotten; it goes on where it stood. */
    Uni<Void> goOn(UUID webhook) {
        return run(
                "update webhook_progress set stopped = null, attempts = 0, failing_since = null, next_at = null"
                        + " where webhook = cast(?1 as uuid) and ?2 = ''",
                webhook,
                "");
    }

    /** It is told everything again that comes after this number. */
    Uni<Void> goBackTo(UUID webhook, long after) {
        return afresh(webhook)
                .chain(() -> run(
                        "update webhook_progress set cursor = least(cast(nullif(?2, '') as bigint), (select coalesce(max(seq), 0) from records))"
                                + " where webhook = cast(?1 as uuid)",
                        webhook,
                        Long.toString(after)));
    }

    /** It is told everything again that was recorded from the first event on that happened then or later. */
    Uni<Void> goBackTo(UUID webhook, Instant since) {
        return afresh(webhook).chain(() -> run("""
                        update webhook_progress set cursor = coalesce(
                            (select min(seq) - 1 from records where occurred_at >= cast(nullif(?2, '') as timestamptz)),
                            (select max(seq) from records), 0)
                        where webhook = cast(?1 as uuid)
                        """, webhook, since.toString()));
    }

    private Uni<Void> afresh(UUID webhook) {
        return goOn(webhook)
                .chain(() -> run(
                        "update webhook_deliveries set state = 'SKIPPED', next_at = null"
                                + " where webhook = cast(?1 as uuid) and state = 'RETRYING' and not replay and ?2 = ''",
                        webhook,
                        ""));
    }

    Uni<Map<UUID, Standing>> all() {
        return Panache.getSession()
                .chain(session -> session.<String>createNativeQuery(
                                "select cast(row_to_json(p) as varchar) from webhook_progress p")
                        .getResultList())
                .map(rows -> rows.stream().map(this::read).collect(Collectors.toMap(Standing::webhook, one -> one)));
    }

    Uni<Standing> of(UUID webhook) {
        return Panache.getSession()
                .chain(session -> session.<String>createNativeQuery(
                                "select cast(row_to_json(p) as varchar) from webhook_progress p"
                                        + " where webhook = cast(?1 as uuid)")
                        .setParameter(1, webhook.toString())
                        .getSingleResult())
                .map(this::read);
    }

    private Standing read(String row) {
        try {
            return json.readValue(row, Standing.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row cannot be read", e);
        }
    }

    private static Uni<Void> run(String sql, UUID webhook, String value) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql)
                        .setParameter(1, webhook.toString())
                        .setParameter(2, value)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
