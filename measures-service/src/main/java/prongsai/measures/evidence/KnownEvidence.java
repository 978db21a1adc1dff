package prongsai.measures.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.platform.events.ReceivedEvent;

/** The copy of the evidence's records. */
@ApplicationScoped
public class KnownEvidence {
    private final ObjectMapper json;

    KnownEvidence(ObjectMapper json) {
        this.json = json;
    }

    /** What an evidence event tells; its data is kept as it came. */
    private record Told(JsonNode evidence) {}

    private record Links(
            String organisation,
            @Nullable String status,
            @Nullable List<UUID> measures,
            @Nullable List<UUID> results,
            @Nullable List<UUID> rounds) {}

    /** Takes over what the event tells, unless something newer is known. */
    public Uni<Void> learn(ReceivedEvent event) {
        JsonNode content = event.read(Told.class).evidence();
        Links links = links(content);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into known_evidence (id, organisation, status, measures, results, rounds, content, epoch, version)
                                values (cast(?1 as uuid), ?2, ?3, cast(string_to_array(?4, ',') as uuid[]),
                                        cast(string_to_array(?5, ',') as uuid[]), cast(string_to_array(?6, ',') as uuid[]), ?7, ?8, ?9)
                                on conflict (id) do update set status = excluded.status, measures = excluded.measures,
                                    results = excluded.results, rounds = excluded.rounds, content = excluded.content,
                                    epoch = excluded.epoch, version = excluded.version
                                where (excluded.epoch, excluded.version) > (known_evidence.epoch, known_evidence.version)
                                """)
                        .setParameter(1, event.subject())
                        .setParameter(2, links.organisation())
                        .setParameter(3, links.status() == null ? "ATTACHED" : links.status())
                        .setParameter(4, joined(links.measures()))
                        .setParameter(5, joined(links.results()))
                        .setParameter(6, joined(links.rounds()))
                        .setParameter(7, content.toString())
                        .setParameter(8, event.epoch())
                        .setParameter(9, event.version())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The records of what proves any of these, and of these pieces themselves, by id; what was removed is left out. */
    public Uni<List<JsonNode>> of(
            String organisation, List<UUID> measures, List<UUID> results, UUID round, List<UUID> pieces) {
        return Panache.getSession()
                .chain(session -> session.<String>createNativeQuery("""
                                select content from known_evidence
                                where organisation = ?1 and status <> 'REMOVED'
                                  and (measures && cast(string_to_array(?2, ',') as uuid[])
                                    or results && cast(string_to_array(?3, ',') as uuid[])
                                    or rounds && cast(string_to_array(?4, ',') as uuid[])
                                    or id = any(cast(string_to_array(?5, ',') as uuid[])))
                                order by id
                                """)
                        .setParameter(1, organisation)
                        .setParameter(2, joined(measures))
                        .setParameter(3, joined(results))
                        .setParameter(4, round.toString())
                        .setParameter(5, joined(pieces))
                        .getResultList())
                .map(all -> all.stream().map(this::read).toList());
    }

    /** Which of these pieces an organisation has. */
    public Uni<Set<String>> known(String organisation, List<UUID> pieces) {
        return Panache.getSession()
                .chain(session -> session.<String>createNativeQuery(
                                "select cast(id as varchar) from known_evidence where organisation = ?1 and status <> 'REMOVED'"
                                        + " and id = any(cast(string_to_array(?2, ',') as uuid[]))")
                        .setParameter(1, organisation)
                        .setParameter(2, joined(pieces))
                        .getResultList())
                .map(Set::copyOf);
    }

    /** The ids of an organisation's evidence that is there and marked public. */
    public Uni<Set<String>> shownToThePublic(String organisation) {
        return Panache.getSession()
                .chain(session -> session.<String>createNativeQuery(
                                "select cast(id as varchar) from known_evidence where organisation = ?1"
                                        + " and status = 'ATTACHED' and content::json ->> 'visibility' = 'PUBLIC'")
                        .setParameter(1, organisation)
                        .getResultList())
                .map(Set::copyOf);
    }

    /** How much proves each result of an organisation; results without evidence are left out. */
    public Uni<Map<UUID, Integer>> perResult(String organisation) {
        return Panache.getSession()
                .chain(session -> session.<Object[]>createNativeQuery(
                                "select cast(result as varchar), cast(count(*) as integer) from known_evidence, unnest(results) as result"
                                        + " where organisation = ?1 and status = 'ATTACHED' group by result")
                        .setParameter(1, organisation)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> UUID.fromString((String) row[0]), row -> ((Number) row[1]).intValue())));
    }

    private Links links(JsonNode content) {
        try {
            return json.treeToValue(content, Links.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a record of evidence", e);
        }
    }

    private JsonNode read(String content) {
        try {
            return json.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The copy of a record is not JSON", e);
        }
    }

    private static String joined(@Nullable List<UUID> ids) {
        return ids == null ? "" : ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
