package prongsai.portal.timing;

import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import java.util.Objects;

/** Adds up how long a page has waited for services, so that what the portal itself takes can be told apart ({@code Server-Timing}). */
@Singleton
@Unremovable
public class ServicesTime implements ClientRequestFilter, ClientResponseFilter {
    private static final String BEGUN = ServicesTime.class.getName();
    private static final String NANOS = "nanos of services";

    private final CurrentVertxRequest current;

    ServicesTime(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public void filter(ClientRequestContext request) {
        request.setProperty(BEGUN, System.nanoTime());
    }

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) {
        RoutingContext page = current.getCurrent();
        if (page != null && request.getProperty(BEGUN) instanceof Long begun) {
            page.put(NANOS, of(page) + System.nanoTime() - begun);
        }
    }

    /** The nanoseconds spent waiting for services so far. */
    static long of(RoutingContext page) {
        return Objects.requireNonNullElse(page.<Long>get(NANOS), 0L);
    }
}
