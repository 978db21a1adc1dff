package prongsai.reporting.opendata;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.platform.events.ReceivedEvent;

/**
 * Keeps what is public of plans and rounds, as their events tell it, whatever the order. What a newer event says is public
 * counts; a snapshot is shown only under the hash that is public now, and forgotten when nothing is.
 */
@ApplicationScoped
public class Publications {
    /** Takes over those of the events that tell of something public or no longer public, in the caller's transaction. */
    public Uni<Void> take(List<ReceivedEvent> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(this::take)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** The same for one event; nothing for all others. */
    public Uni<Void> take(ReceivedEvent event) {
        if (!event.type().startsWith("prongsai.measures.plan-")
                && !event.type().startsWith("prongsai.measures.round-")) {
            return Uni.createFrom().voidItem();
        }
        JsonNode data = event.read(JsonNode.class);
        JsonNode plan = data.path("plan");
        JsonNode round = data.path("round");
        if (plan.isObject()) {
            String hash = plan.path("publication").path("hash").textValue();
            return keep(event, plan, "PLAN", hash, data.path("snapshot"));
        }
        if (round.isObject()) {
            return keep(
                    event,
                    round,
                    round.path("round").asText(),
                    round.path("hash").textValue(),
                    round.path("snapshot"));
        }
        return Uni.createFrom().voidItem();
    }

    /** Most plans and rounds are not public: of those nothing is kept, unless they no longer are. */
    private static Uni<Void> keep(
            ReceivedEvent event, JsonNode state, String what, @Nullable String snapshotHash, JsonNode snapshot) {
        boolean unpublished = event.type().endsWith("-unpublished.v1");
        JsonNode publication = state.path("publication");
        String hash = unpublished ? null : publication.path("hash").textValue();
        if (hash == null && !unpublished) {
            return Uni.createFrom().voidItem();
        }
        boolean brings = snapshot.isObject() && hash != null && hash.equals(snapshotHash);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into publications as p (id, what, organisation, fiscal_year, hash, published_at, snapshot_hash,
                                                               snapshot, epoch, version)
                                values (cast(?1 as uuid), ?2, ?3, ?4, nullif(?5, ''), cast(nullif(?6, '') as timestamptz),
                                        nullif(?7, ''), cast(nullif(?8, '') as jsonb), ?9, ?10)
                                on conflict (id) do update set
                                    hash = case when %1$s then excluded.hash else p.hash end,
                                    published_at = case when %1$s then excluded.published_at else p.published_at end,
                                    snapshot_hash = case when %2$s then excluded.snapshot_hash
                                                         when %3$s then p.snapshot_hash end,
                                    snapshot = case when %2$s then excluded.snapshot when %3$s then p.snapshot end,
                                    epoch = case when %1$s then excluded.epoch else p.epoch end,
                                    version = case when %1$s then excluded.version else p.version end
                                """.formatted(NEWER, BROUGHT, KEPT))
                        .setParameter(1, event.subject())
                        .setParameter(2, what)
                        .setParameter(3, state.path("organisation").asText())
                        .setParameter(4, state.path("fiscalYear").asInt())
                        .setParameter(5, hash == null ? "" : hash)
                        .setParameter(
                                6, hash == null ? "" : publication.path("at").asText())
                        .setParameter(7, brings ? hash : "")
                        .setParameter(8, brings ? snapshot.toString() : "")
                        .setParameter(9, event.epoch())
                        .setParameter(10, event.version())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static final String NEWER = "(excluded.epoch, excluded.version) > (p.epoch, p.version)";
    /** What is public after this event, be it newer or older. */
    private static final String PUBLIC = "(case when " + NEWER + " then excluded.hash else p.hash end)";

    private static final String BROUGHT = "excluded.snapshot is not null and excluded.snapshot_hash = " + PUBLIC;
    private static final String KEPT = "p.snapshot_hash = " + PUBLIC;
}
