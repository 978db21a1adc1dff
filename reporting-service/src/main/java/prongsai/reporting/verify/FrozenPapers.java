package prongsai.reporting.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.platform.events.ReceivedEvent;

/** All snapshots heard of, by hash. A record: a rebuild of the read model leaves it as it is. */
@ApplicationScoped
public class FrozenPapers {
    private final Pool pool;
    private final ObjectMapper json;

    FrozenPapers(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /**
     * A snapshot.
     *
     * @param half {@code M6} or {@code M12}; null for a plan
     * @param frozenAt when the round was submitted or the plan made public
     */
    public record Frozen(
            String hash,
            String kind,
            String organisation,
            int fiscalYear,
            @Nullable String half,
            Instant frozenAt,
            JsonNode content) {}

    /** Keeps the snapshots these events tell of, if any, in the caller's transaction. Heard again, nothing changes. */
    public Uni<Void> keep(List<ReceivedEvent> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(this::keep)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> keep(ReceivedEvent event) {
        if (event.name().startsWith("round-")) {
            JsonNode round = event.read(JsonNode.class).path("round");
            return keep(event, round, "ROUND", round.path("hash"), round.path("snapshot"));
        }
        if (event.name().startsWith("plan-")) {
            JsonNode told = event.read(JsonNode.class);
            JsonNode plan = told.path("plan");
            return keep(event, plan, "PLAN", plan.path("publication").path("hash"), told.path("snapshot"));
        }
        return Uni.createFrom().voidItem();
    }

    private static Uni<Void> keep(ReceivedEvent event, JsonNode of, String kind, JsonNode hash, JsonNode snapshot) {
        if (!hash.isTextual() || !snapshot.isObject()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into frozen_papers (hash, kind, organisation, fiscal_year, half, frozen_at, content)
                                values (?1, ?2, ?3, ?4, nullif(?5, ''), cast(?6 as timestamptz), cast(cast(?7 as text) as jsonb))
                                on conflict (hash) do nothing
                                """)
                        .setParameter(1, hash.asText())
                        .setParameter(2, kind)
                        .setParameter(3, event.organisation())
                        .setParameter(4, of.path("fiscalYear").asInt())
                        .setParameter(5, of.path("round").asText(""))
                        .setParameter(
                                6,
                                Instant.parse(of.path("submittedAt")
                                                .asText(event.time().toString()))
                                        .atOffset(ZoneOffset.UTC))
                        .setParameter(7, snapshot.toString())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The snapshot under this hash; null where there is none. */
    public Uni<@Nullable Frozen> of(String hash) {
        return pool.preparedQuery(
                        "select hash, kind, organisation, fiscal_year, half, frozen_at, content::text as content"
                                + " from frozen_papers where hash = $1")
                .execute(Tuple.of(hash))
                .map(rows -> rows.size() == 0 ? null : frozen(rows.iterator().next()));
    }

    private Frozen frozen(Row row) {
        try {
            return new Frozen(
                    row.getString("hash"),
                    row.getString("kind"),
                    row.getString("organisation"),
                    row.getInteger("fiscal_year"),
                    row.getString("half"),
                    row.getOffsetDateTime("frozen_at").toInstant(),
                    json.readTree(row.getString("content")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A frozen paper is not JSON", e);
        }
    }
}
