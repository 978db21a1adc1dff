package prongsai.measures.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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

    /** Takes over what the event tells, unless something newer is known. */
    public Uni<Void> learn(ReceivedEvent event) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into known_scores (subject, content, epoch, version) values (?1, ?2, ?3, ?4)
                                on conflict (subject) do update set content = excluded.content, epoch = excluded.epoch,
                                    version = excluded.version
                                where (excluded.epoch, excluded.version) > (known_scores.epoch, known_scores.version)
                                """)
                        .setParameter(1, event.subject())
                        .setParameter(2, event.read(Told.class).score().toString())
                        .setParameter(3, event.epoch())
                        .setParameter(4, event.version())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The scores of an organisation and fiscal year (Buddhist Era) as published; null where none are. */
    public Uni<@Nullable JsonNode> of(String organisation, int fiscalYear) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select content from known_scores where subject = ?1", String.class)
                        .setParameter(1, fiscalYear + "-" + organisation)
                        .getSingleResultOrNull())
                .map(content -> content == null ? null : read(content));
    }

    private JsonNode read(String content) {
        try {
            return json.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The copy of the scores is not JSON", e);
        }
    }
}
