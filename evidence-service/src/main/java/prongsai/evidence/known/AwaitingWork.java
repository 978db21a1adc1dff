package prongsai.evidence.known;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import prongsai.platform.identity.Scope;

/**
 * Waits for news of a measure, result or round that was made a moment ago: measures-service has answered, its event is still
 * on the way. Between looks neither connection nor transaction is held.
 */
@ApplicationScoped
public class AwaitingWork {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long BETWEEN_LOOKS_MS = 100;

    private final KnownWork known;
    private final Vertx vertx;
    private final Clock clock;

    AwaitingWork(KnownWork known, Vertx vertx, Clock clock) {
        this.known = known;
        this.vertx = vertx;
        this.clock = clock;
    }

    /** What is known of all that is named, as soon as all of it is, or after two seconds as far as it is. */
    public Uni<Surroundings> around(Relations named, Scope scope) {
        return around(named, scope, clock.instant().plus(PATIENCE));
    }

    private Uni<Surroundings> around(Relations named, Scope scope, Instant end) {
        return Panache.withSession(() -> known.around(named, scope))
                .chain(around -> around.complete() || !clock.instant().isBefore(end)
                        ? Uni.createFrom().item(around)
                        : pause().chain(() -> around(named, scope, end)));
    }

    /** By the timer of the request's own context, so that what follows runs there as well. */
    private Uni<Void> pause() {
        return Uni.createFrom().emitter(done -> vertx.setTimer(BETWEEN_LOOKS_MS, timer -> done.complete(null)));
    }
}
