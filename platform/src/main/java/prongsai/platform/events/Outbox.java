package prongsai.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import prongsai.platform.identity.Caller;

/** Where events wait for the relay; written through the session that is already open, so never apart from the change. */
@ApplicationScoped
public class Outbox {
    /** What the broker takes at most, less room for the headers. */
    static final int MAX_BYTES = 900_000;

    private final EventNames names;
    private final ObjectMapper json;
    private final Clock clock;
    private final Relay relay;
    private final int epoch;

    Outbox(
            EventNames names,
            ObjectMapper json,
            Clock clock,
            Relay relay,
            @ConfigProperty(name = "prongsai.events.epoch", defaultValue = "1") int epoch) {
        this.names = names;
        this.json = json;
        this.clock = clock;
        this.relay = relay;
        this.epoch = epoch;
    }

    /**
     * A way to publish in this session's transaction.
     *
     * @param published set when something was published, so that the relay is woken after the commit
     */
    public Events in(Mutiny.Session session, Caller caller, AtomicBoolean published) {
        return event -> {
            published.set(true);
            return store(session, caller, event);
        };
    }

    /** Wakes the relay; to be called after a commit. */
    public void kick() {
        relay.kick();
    }

    private Uni<Void> store(Mutiny.Session session, Caller caller, DomainEvent event) {
        String data = write(event);
        DomainEvent.State state = event.state();
        return session.createNativeQuery("""
                        insert into outbox (event_id, type, subject, organisation, occurred_at, epoch, version,
                                            actor, actor_role, address, traceparent, data)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, nullif(?10, ''), nullif(?11, ''), ?12)
                        """)
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, names.type(event))
                .setParameter(3, state.subject())
                .setParameter(4, state.organisation())
                .setParameter(5, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .setParameter(6, epoch)
                .setParameter(7, state.version())
                .setParameter(8, caller.user())
                .setParameter(
                        9, String.join(" ", caller.roles().stream().sorted().toList()))
                .setParameter(10, text(caller.address()))
                .setParameter(11, text(TraceParent.current()))
                .setParameter(12, data)
                .executeUpdate()
                .replaceWithVoid();
    }

    private String write(DomainEvent event) {
        try {
            String data = json.writeValueAsString(event);
            int bytes = data.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MAX_BYTES) {
                throw new IllegalStateException("An event of " + bytes + " bytes: " + names.type(event));
            }
            return data;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event cannot be written: " + event.getClass(), e);
        }
    }

    /** A parameter without a value has no type to the driver; the statement makes null of the empty text. */
    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
