package prongsai.reporting.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.reporting.record.ChangeFilter;
import prongsai.reporting.record.ChangeView;
import prongsai.reporting.record.Numbered;

/**
 * How far webhooks are, as the sender sees it. A lease in the row keeps a webhook to one replica without holding a connection
 * for as long as a receiver takes; it runs out where the replica has died.
 */
@ApplicationScoped
class Progress {
    private static final Duration LEASE = Duration.ofSeconds(90);

    private final Pool pool;
    private final ObjectMapper json;

    Progress(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /** Takes up to so many webhooks that have something to be told now. */
    Uni<List<Claim>> claim(Instant now, int most) {
        return pool.preparedQuery("""
                        with due as (
                            select p.webhook, coalesce(p.next_at, $1) <= $1 and p.cursor < (select max(seq) from records) as ahead
                            from webhook_progress p join webhooks w on w.id = p.webhook
                            where w.enabled and not w.removed and p.stopped is null and (p.leased_until is null or p.leased_until < $1)
                              and (coalesce(p.next_at, $1) <= $1 and p.cursor < (select max(seq) from records)
                                   or exists (select from webhook_deliveries d where d.webhook = p.webhook and d.replay
                                              and d.state in ('WAITING', 'RETRYING') and d.next_at <= $1))
                            order by random() limit $3
                            for update of p skip locked)
                        update webhook_progress p set leased_until = $2 from due join webhooks w on w.id = due.webhook
                        where p.webhook = due.webhook
                        returning p.webhook, w.url, w.types, w.organisations, w.secret, w.previous_secret, w.previous_until,
                                  p.cursor, p.attempts, p.failing_since, due.ahead
                        """)
                .execute(Tuple.of(utc(now), utc(now.plus(LEASE)), most))
                .map(rows -> {
                    List<Claim> claims = new ArrayList<>();
                    rows.forEach(row -> claims.add(claimed(row, now)));
                    return claims;
                });
    }

    private Claim claimed(Row row, Instant now) {
        List<Secret> secrets = new ArrayList<>(List.of(new Secret(row.getString("secret"))));
        OffsetDateTime until = row.getOffsetDateTime("previous_until");
        if (until != null && now.isBefore(until.toInstant())) {
            secrets.add(new Secret(row.getString("previous_secret")));
        }
        OffsetDateTime failing = row.getOffsetDateTime("failing_since");
        return new Claim(
                row.getUUID("webhook"),
                row.getString("url"),
                ChangeFilter.of(names(row.getString("types")), names(row.getString("organisations"))),
                secrets,
                row.getLong("cursor"),
                row.getInteger("attempts"),
                failing == null ? null : failing.toInstant(),
                Boolean.TRUE.equals(row.getBoolean("ahead")),
                now.plus(LEASE));
    }

    Uni<Void> release(Claim claim) {
        return pool.preparedQuery(
                        "update webhook_progress set leased_until = null where webhook = $1 and leased_until = $2")
                .execute(Tuple.of(claim.webhook(), utc(claim.until())))
                .replaceWithVoid();
    }

    /** The records up to here have nothing more for it. */
    Uni<Void> lookedThrough(Claim claim, long to) {
        return pool.preparedQuery("update webhook_progress set cursor = $3 where webhook = $1 and cursor = $2")
                .execute(Tuple.of(claim.webhook(), claim.cursor(), to))
                .replaceWithVoid();
    }

    /** What follows from sending: the state of the delivery, and when to try again. */
    record Next(
            String state,
            @Nullable Instant retryAt,
            @Nullable String stopped) {}

    /**
     * Keeps what came of sending the next event, in one statement; false where somebody has set the webhook back meanwhile, so
     * that the cursor is no longer where it was.
     */
    Uni<Boolean> keep(Claim claim, Numbered<ChangeView> event, Outcome outcome, Next next, Instant now) {
        boolean arrived = outcome.arrived();
        return pool.preparedQuery("""
                        with moved as (
                            update webhook_progress set cursor = case when $3::boolean then $4 else cursor end,
                                   attempts = case when $3 then 0 else attempts + 1 end,
                                   failing_since = case when $3 then null else coalesce(failing_since, $5) end,
                                   next_at = $6, stopped = $7
                            where webhook = $1 and cursor = $2 returning 1),
                        changed as (
                            update webhook_deliveries set state = $8, attempts = attempts + 1, last_at = $5, next_at = $6,
                                   status = $9, error = $10
                            where webhook = $1 and seq = $4 and state = 'RETRYING' and not replay returning 1),
                        added as (
                            insert into webhook_deliveries (id, webhook, seq, event_id, type, state, replay, attempts, begun_at,
                                                            last_at, next_at, status, error)
                            select gen_random_uuid(), $1, $4, $11, $12, $8, false, 1, $5, $5, $6, $9, $10
                            where not exists (select from changed))
                        select exists (select from moved) as moved
                        """)
                .execute(Tuple.tuple()
                        .addUUID(claim.webhook())
                        .addLong(claim.cursor())
                        .addBoolean(arrived)
                        .addLong(event.seq())
                        .addOffsetDateTime(utc(now))
                        .addOffsetDateTime(utc(next.retryAt()))
                        .addString(next.stopped())
                        .addString(next.state())
                        .addInteger(outcome.status())
                        .addString(outcome.error())
                        .addString(event.what().id())
                        .addString(event.what().type()))
                .map(rows -> rows.iterator().next().getBoolean("moved"));
    }

    /** A delivery that was asked for again. */
    record Replay(UUID id, long seq, int attempts, Instant begunAt) {}

    Uni<List<Replay>> replays(Claim claim, Instant now, int most) {
        return pool.preparedQuery(
                        "select id, seq, attempts, begun_at from webhook_deliveries where webhook = $1 and replay"
                                + " and state in ('WAITING', 'RETRYING') and next_at <= $2 order by seq limit $3")
                .execute(Tuple.of(claim.webhook(), utc(now), most))
                .map(rows -> {
                    List<Replay> due = new ArrayList<>();
                    rows.forEach(row -> due.add(new Replay(
                            row.getUUID("id"),
                            row.getLong("seq"),
                            row.getInteger("attempts"),
                            row.getOffsetDateTime("begun_at").toInstant())));
                    return due;
                });
    }

    Uni<Void> keep(Claim claim, Replay replay, Outcome outcome, Next next, Instant now) {
        return pool.preparedQuery("""
                        with stopped as (update webhook_progress set stopped = coalesce($7, stopped) where webhook = $8)
                        update webhook_deliveries set state = $2, attempts = attempts + 1, last_at = $3, next_at = $4, status = $5,
                               error = $6
                        where id = $1
                        """)
                .execute(Tuple.tuple()
                        .addUUID(replay.id())
                        .addString(next.state())
                        .addOffsetDateTime(utc(now))
                        .addOffsetDateTime(utc(next.retryAt()))
                        .addInteger(outcome.status())
                        .addString(outcome.error())
                        .addString(next.stopped())
                        .addUUID(claim.webhook()))
                .replaceWithVoid();
    }

    /** How many enabled webhooks are stopped, and how many fail for longer than this. */
    Uni<Trouble> trouble(Instant failingBefore) {
        return pool.preparedQuery("""
                        select count(*) filter (where stopped is not null) as stopped,
                               count(*) filter (where stopped is null and failing_since < $1) as failing
                        from webhook_progress p join webhooks w on w.id = p.webhook where w.enabled and not w.removed
                        """)
                .execute(Tuple.of(utc(failingBefore)))
                .map(rows -> rows.iterator().next())
                .map(row -> new Trouble(row.getLong("stopped"), row.getLong("failing")));
    }

    record Trouble(long stopped, long failing) {}

    private List<String> names(String column) {
        try {
            return json.readValue(column, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A column is not JSON", e);
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null
                ? null
                : at.truncatedTo(java.time.temporal.ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
