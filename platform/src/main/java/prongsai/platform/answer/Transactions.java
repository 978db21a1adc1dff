package prongsai.platform.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import prongsai.platform.events.Outbox;
import prongsai.platform.identity.Caller;

/**
 * Opens the one transaction of a request. What the work changes, the events it publishes and the answer kept for a repeated
 * {@code Idempotency-Key} are stored together or not at all; after the commit the relay is woken.
 */
@ApplicationScoped
public class Transactions {
    private final Outbox outbox;
    private final IdempotencyKeys keys;
    private final ObjectMapper json;
    private final EpochOfTags epoch;
    private final Instance<RoutingContext> request;
    private final String service;

    Transactions(
            Outbox outbox,
            IdempotencyKeys keys,
            ObjectMapper json,
            EpochOfTags epoch,
            Instance<RoutingContext> request,
            @ConfigProperty(name = "prongsai.service") String service) {
        this.outbox = outbox;
        this.keys = keys;
        this.json = json;
        this.epoch = epoch;
        this.request = request;
        this.service = service;
    }

    /**
     * Runs the work in a transaction and answers with what it says. A POST whose {@code Idempotency-Key} this caller used in
     * the last 24 hours for the same address gets the first answer again and the work is not run.
     */
    public Uni<Response> in(Caller caller, Function<Change, Uni<Answer>> work) {
        return answered(caller, work, true);
    }

    /**
     * The same for work that reads, and then changes and publishes by the one statement of {@link Change#publishWith}. That is a
     * transaction of its own: nothing is held while the work is done, and two of five ways to the database are left. What was read
     * may be another by then; the statement has to look. A transaction is opened where the answer is kept for a repeat.
     */
    public Uni<Response> atOnce(Caller caller, Function<Change, Uni<Answer>> work) {
        return answered(caller, work, false);
    }

    private Uni<Response> answered(Caller caller, Function<Change, Uni<Answer>> work, boolean together) {
        RoutingContext http = request.get();
        IfMatch ifMatch = new IfMatch(http.request().getHeader("If-Match"), epoch);
        String key = key(http);
        AtomicBoolean published = new AtomicBoolean();
        Function<Mutiny.Session, Uni<Stored>> answer = session -> {
            Change change = new Change(caller, outbox.in(session, caller, published), ifMatch);
            return key == null ? run(work, change) : once(session, caller, key, address(http), work, change);
        };
        Uni<Stored> done = together || key != null
                ? Panache.withTransaction(() -> Panache.getSession()
                        .chain(session -> answer.apply(session).call(session::flush)))
                : Panache.withSession(() -> Panache.getSession().chain(answer::apply));
        return done.invoke(() -> {
                    if (published.get()) {
                        outbox.kick();
                    }
                })
                .map(this::respond);
    }

    private static @Nullable String key(RoutingContext http) {
        String key = http.request().getHeader("Idempotency-Key");
        return key == null || key.isBlank() || !http.request().method().name().equals("POST") ? null : key.strip();
    }

    private static String address(RoutingContext http) {
        return http.request().method() + " " + http.request().path();
    }

    /**
     * Runs work that the system does by itself, at its start or by the clock, in a transaction of its own; events it publishes
     * name the system as who did it. Two replicas may run it at the same moment: the work looks before it changes.
     */
    public Uni<Void> byItself(Function<Change, Uni<Void>> work) {
        return unattended(Caller.system(service), work);
    }

    /** The same for work that goes on behind an answer: no {@code If-Match} and no {@code Idempotency-Key} concern it. */
    public <T> Uni<T> unattended(Caller caller, Function<Change, Uni<T>> work) {
        AtomicBoolean published = new AtomicBoolean();
        return Panache.withTransaction(() -> Panache.getSession().chain(session -> work.apply(
                                new Change(caller, outbox.in(session, caller, published), new IfMatch(null, epoch)))
                        .call(session::flush)))
                .invoke(() -> {
                    if (published.get()) {
                        outbox.kick();
                    }
                });
    }

    private Uni<Stored> once(
            Mutiny.Session session,
            Caller caller,
            String key,
            String address,
            Function<Change, Uni<Answer>> work,
            Change change) {
        return keys.claim(session, caller.user(), key, address)
                .chain(first -> first != null
                        ? Uni.createFrom().item(first)
                        : run(work, change).call(answer -> session.flush()
                                .chain(() -> keys.keep(session, caller.user(), key, answer))));
    }

    private Uni<Stored> run(Function<Change, Uni<Answer>> work, Change change) {
        return work.apply(change)
                .map(answer -> new Stored(
                        answer.status(),
                        answer.location() == null ? null : answer.location().toString(),
                        answer.etag(),
                        answer.body() == null ? null : write(answer.body())));
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A view cannot be written: " + body.getClass(), e);
        }
    }

    private Response respond(Stored answer) {
        Response.ResponseBuilder response = Response.status(answer.status());
        if (answer.location() != null) {
            response.header("Location", answer.location());
        }
        if (answer.etag() != null) {
            response.header("ETag", '"' + epoch.told(answer.etag()) + '"');
        }
        if (answer.body() != null) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(answer.body());
        }
        return response.build();
    }

    /** An answer as it is kept and sent. */
    record Stored(
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String body) {}
}
