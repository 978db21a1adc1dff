package prongsai.portal.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Ends the connection of who sends a body so slowly that it can only be meant to keep us waiting. Silence has a limit of its own. */
@ApplicationScoped
class SlowSenders {
    private static final int EARLY = 1050;
    private static final int MILLIS = 1000;

    private final Vertx vertx;
    private final Duration grace;
    private final long bytesPerSecond;

    SlowSenders(Vertx vertx, LimitSettings settings) {
        this.vertx = vertx;
        this.grace = settings.slow().grace();
        this.bytesPerSecond = settings.slow().bytesPerSecond();
    }

    void apply(@Observes Filters filters) {
        filters.register(this::watch, EARLY);
    }

    private void watch(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.isEnded()) {
            long began = System.nanoTime();
            long timer = vertx.setPeriodic(grace.toMillis(), id -> look(id, request, began));
            context.addEndHandler(done -> vertx.cancelTimer(timer));
        }
        context.next();
    }

    private void look(long timer, HttpServerRequest request, long began) {
        if (request.isEnded() || request.response().ended()) {
            vertx.cancelTimer(timer);
            return;
        }
        long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
        if (request.bytesRead() < bytesPerSecond * millis / MILLIS) {
            vertx.cancelTimer(timer);
            request.connection().close();
        }
    }
}
