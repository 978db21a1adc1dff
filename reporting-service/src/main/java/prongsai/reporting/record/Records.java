package prongsai.reporting.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.platform.events.ReceivedEvent;

/** All records. Appended under one lock, so that their order is the order in which they can be read. */
@ApplicationScoped
public class Records {
    private final ObjectMapper json;

    Records(ObjectMapper json) {
        this.json = json;
    }

    /** Appends the event, in the caller's transaction. */
    public Uni<Void> append(ReceivedEvent event) {
        return append(List.of(event));
    }

    /**
     * Appends the events in their order with one statement, in the caller's transaction; one recorded already is passed over.
     * From here to the end of the transaction nobody else can append: do it last.
     */
    public Uni<Void> append(List<ReceivedEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String told = told(events);
        return Panache.getSession()
                .chain(session -> session.<String>createNativeQuery(
                                "select cast(append_records(cast(?1 as varchar)) as varchar)")
                        .setParameter(1, told)
                        .getSingleResult())
                .replaceWithVoid();
    }

    private String told(List<ReceivedEvent> events) {
        try {
            return json.writeValueAsString(events.stream().map(Told::of).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Events cannot be written", e);
        }
    }

    /** An event as it is handed to the database, named as its columns. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    private record Told(
            UUID eventId,
            String type,
            String source,
            String subject,
            String organisation,
            String occurredAt,
            String actor,
            String actorRole,
            @Nullable String address,
            String data) {
        static Told of(ReceivedEvent event) {
            return new Told(
                    event.id(),
                    event.type(),
                    event.source(),
                    event.subject(),
                    event.organisation(),
                    event.time().toString(),
                    event.actor(),
                    event.actorRole(),
                    event.address(),
                    event.data());
        }
    }
}
