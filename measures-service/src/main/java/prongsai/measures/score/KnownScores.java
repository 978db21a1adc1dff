package prongsai.measures.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.platform.events.ReceivedEvent;

/** The copy of the published scores; the newest revision of each organisation and year. */
@ApplicationScoped
public class KnownScores {
    private final ObjectMapper json;

    KnownScores(ObjectMapper json) {
        this.json = json;
    }

    private record Told(JsonNode score) {}

    /**
     * Takes over what the events tell, each about another subject, unless something newer is known.
     *
     * @return the subjects of which nothing newer and not the same was known
     */
    public Uni<Set<String>> learn(List<ReceivedEvent> events) {
        ArrayNode rows = json.createArrayNode();
        for (ReceivedEvent event : events) {
            rows.addObject()
                    .put("subject", event.subject())
                    .put("epoch", event.epoch())
                    .put("version", event.version())
                    .set("content", event.read(Told.class).score());
        }
        return Panache.getSession()
                .chain(session -> session.<String>createNativeQuery("""
                                insert into known_scores (subject, content, epoch, version)
                                select subject, cast(content as varchar), epoch, version
                                from json_to_recordset(cast(cast(?1 as text) as json)) as (subject varchar, content json, epoch integer, version bigint)
                                on conflict (subject) do update set content = excluded.content, epoch = excluded.epoch,
                                    version = excluded.version
                                where (excluded.epoch, excluded.version) > (known_scores.epoch, known_scores.version)
                                returning subject
                                """)
                        .setParameter(1, rows.toString())
                        .getResultList())
                .map(Set::copyOf);
    }

    /** What is published of each of these organisations, of whatever year; those with nothing are left out. */
    public Uni<Map<String, List<PublishedFigures>>> figuresOf(Collection<String> organisations) {
        return Panache.getSession()
                .chain(session -> session.<Object[]>createNativeQuery(
                                "select substr(subject, 6), content from known_scores"
                                        + " where substr(subject, 6) = any (string_to_array(?1, ','))")
                        .setParameter(1, String.join(",", organisations))
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> (String) row[0],
                                Collectors.mapping(
                                        row -> read((String) row[1], PublishedFigures.class), Collectors.toList()))));
    }

    /** The scores of an organisation and fiscal year (Buddhist Era) as published; null where none are. */
    public Uni<@Nullable JsonNode> of(String organisation, int fiscalYear) {
        return Panache.getSession()
                .chain(session -> session.<String>createNativeQuery(
                                "select content from known_scores where subject = ?1")
                        .setParameter(1, fiscalYear + "-" + organisation)
                        .getSingleResultOrNull())
                .map(content -> content == null ? null : read(content, JsonNode.class));
    }

    private <T> T read(String content, Class<T> as) {
        try {
            return json.readValue(content, as);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The copy of the scores is not JSON", e);
        }
    }
}
