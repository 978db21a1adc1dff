package prongsai.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import prongsai.platform.identity.Caller;
import prongsai.platform.problem.CommonProblem;

/** Where events wait for the relay; written through the session that is already open, so never apart from the change. */
@ApplicationScoped
public class Outbox {
    /** What the broker takes at most, less room for the headers. */
    static final int MAX_BYTES = 900_000;

    private static final String COLUMNS =
            "event_id, type, subject, organisation, occurred_at, epoch, version, actor, actor_role, address, traceparent, data";
    private static final String INTO_OUTBOX = " insert into outbox (" + COLUMNS + ") ";
    private static final String TOLD = INTO_OUTBOX + """
            select :eventId, :eventType, :eventSubject, :eventOrganisation,
                   cast(cast(:eventOccurredAt as text) as timestamptz), :eventEpoch, :eventVersion, :eventActor, :eventActorRole,
                   cast(:eventAddress as text), cast(:eventTraceparent as text), :eventData
            """;

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
    public InSession in(Mutiny.Session session, Caller caller, AtomicBoolean published) {
        return new InSession(session, caller, published);
    }

    /** Publishes through one session. */
    public final class InSession implements Events {
        private final Mutiny.Session session;
        private final Caller caller;
        private final AtomicBoolean published;

        private InSession(Mutiny.Session session, Caller caller, AtomicBoolean published) {
            this.session = session;
            this.caller = caller;
            this.published = published;
        }

        @Override
        public Uni<Void> publish(DomainEvent event) {
            return publishAll(List.of(event));
        }

        @Override
        public Uni<Void> publishAll(List<? extends DomainEvent> events) {
            if (events.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            published.set(true);
            return store(
                    session, events.stream().map(event -> row(caller, event)).toList());
        }

        /**
         * Changes and publishes by one statement, so that both are done or neither is, also where no transaction is open.
         *
         * @param changed queries of a {@code with}, of which the last is called {@code changed} and returns a row where it changed one
         * @param values what stands in them as {@code :name}
         * @return whether a row was changed and the event published
         */
        public Uni<Boolean> publishWith(DomainEvent event, String changed, Map<String, Object> values) {
            Mutiny.MutationQuery statement = session.createNativeQuery("with " + changed + TOLD + " from changed");
            values.forEach(statement::setParameter);
            return bind(statement, row(caller, event)).executeUpdate().map(told -> {
                published.compareAndSet(false, told > 0);
                return told > 0;
            });
        }
    }

    /** Wakes the relay; to be called after a commit. */
    public void kick() {
        relay.kick();
    }

    /** A way to publish much in one transaction: it is written down at once and stored at the end, in few statements. */
    Gathered gathering(Caller caller) {
        return new Gathered(caller);
    }

    private static Uni<Void> store(Mutiny.Session session, Row row) {
        return bind(session.createNativeQuery(TOLD), row).executeUpdate().replaceWithVoid();
    }

    private static <Q extends Mutiny.AbstractQuery> Q bind(Q statement, Row row) {
        statement
                .setParameter("eventId", row.eventId())
                .setParameter("eventType", row.type())
                .setParameter("eventSubject", row.subject())
                .setParameter("eventOrganisation", row.organisation())
                .setParameter("eventOccurredAt", row.occurredAt())
                .setParameter("eventEpoch", row.epoch())
                .setParameter("eventVersion", row.version())
                .setParameter("eventActor", row.actor())
                .setParameter("eventActorRole", row.actorRole())
                .setParameter("eventAddress", row.address())
                .setParameter("eventTraceparent", row.traceparent())
                .setParameter("eventData", row.data());
        return statement;
    }

    /** In their order; the numbers that the relay goes by are given in it. */
    private Uni<Void> store(Mutiny.Session session, List<Row> rows) {
        if (rows.size() == 1) {
            return store(session, rows.get(0));
        }
        return session.createNativeQuery(INTO_OUTBOX + "select " + COLUMNS + """
                         from rows from (json_to_recordset(cast(cast(?1 as text) as json)) as (
                                event_id uuid, type text, subject text, organisation text, occurred_at timestamptz,
                                epoch integer, version bigint, actor text, actor_role text, address text,
                                traceparent text, data text)) with ordinality as told
                        order by told.ordinality
                        """)
                .setParameter(1, text(rows))
                .executeUpdate()
                .replaceWithVoid();
    }

    private Row row(Caller caller, DomainEvent event) {
        DomainEvent.State state = event.state();
        return new Row(
                UUID.randomUUID(),
                names.type(event),
                state.subject(),
                state.organisation(),
                clock.instant().toString(),
                epoch,
                state.version(),
                caller.user(),
                String.join(" ", caller.roles().stream().sorted().toList()),
                caller.address(),
                TraceParent.current(),
                write(event));
    }

    /** A row as it is handed to the database, named as its columns. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    private record Row(
            UUID eventId,
            String type,
            String subject,
            String organisation,
            String occurredAt,
            int epoch,
            long version,
            String actor,
            String actorRole,
            @Nullable String address,
            @Nullable String traceparent,
            String data) {}

    private String text(List<Row> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Events cannot be written", e);
        }
    }

    /** What one transaction publishes, until it is stored. */
    final class Gathered implements Events {
        private static final int ROWS_AT_ONCE = 500;

        private final Caller caller;
        private final List<Row> rows = new ArrayList<>();

        private Gathered(Caller caller) {
            this.caller = caller;
        }

        @Override
        public Uni<Void> publish(DomainEvent event) {
            return Uni.createFrom().item(() -> {
                rows.add(row(caller, event));
                return null;
            });
        }

        boolean isEmpty() {
            return rows.isEmpty();
        }

        /** Stores all of it with the session's transaction. */
        Uni<Void> store(Mutiny.Session session) {
            Uni<Void> all = Uni.createFrom().voidItem();
            for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
                List<Row> some = rows.subList(from, Math.min(from + ROWS_AT_ONCE, rows.size()));
                all = all.chain(() -> Outbox.this.store(session, some));
            }
            return all;
        }
    }

    private String write(DomainEvent event) {
        try {
            String data = json.writeValueAsString(event);
            int bytes = data.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MAX_BYTES) {
                throw CommonProblem.TOO_LARGE.because();
            }
            return data;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event cannot be written: " + event.getClass(), e);
        }
    }
}
