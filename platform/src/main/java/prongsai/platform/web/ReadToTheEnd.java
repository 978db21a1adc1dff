package prongsai.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * What is left of a request that was answered before its end is read and thrown away. A form that is refused halfway leaves it waiting, and
 * the next request of the same connection (somebody else's, by way of the portal) would wait for ever.
 */
@ApplicationScoped
class ReadToTheEnd {
    private static final int EARLY = 1000;

    void apply(@Observes Filters filters) {
        filters.register(ReadToTheEnd::watch, EARLY);
    }

    private static void watch(RoutingContext context) {
        context.addEndHandler(ended -> readOn(context.request()));
        context.next();
    }

    private static void readOn(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.handler(null);
            request.resume();
        }
    }
}
