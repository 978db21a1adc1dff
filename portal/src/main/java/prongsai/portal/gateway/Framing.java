package prongsai.portal.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Where a body ends that comes in pieces, a proxy before us may have read otherwise (a length beside the pieces is gone before we could see
 * it). So such a request is the last of its connection: what comes after it on the same one is read by nobody.
 */
@ApplicationScoped
class Framing {
    private static final int BEFORE_ALL = 1200;

    private final Cache<HttpConnection, Boolean> over =
            Caffeine.newBuilder().weakKeys().build();

    void apply(@Observes Filters filters) {
        filters.register(this::look, BEFORE_ALL);
    }

    private void look(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpConnection connection = request.connection();
        if (over.getIfPresent(connection) != null) {
            connection.close();
            return;
        }
        if (request.version() != HttpVersion.HTTP_2 && request.headers().contains("Transfer-Encoding")) {
            over.put(connection, true);
            context.response().putHeader("Connection", "close");
            context.addEndHandler(done -> connection.close());
        }
        context.next();
    }
}
