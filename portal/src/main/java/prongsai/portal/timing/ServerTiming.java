package prongsai.portal.timing;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Every page says how long it took and how much of that it waited for services, in milliseconds: {@code Server-Timing:
 * services;dur=31.2, portal;dur=4.8}. Browsers show it, {@code deploy/bench/pages} counts it.
 */
@ApplicationScoped
class ServerTiming {
    private static final int FIRST = 1100;
    private static final String BEGUN = ServerTiming.class.getName();
    private static final double NANOS_IN_A_MILLISECOND = 1e6;

    void begin(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.put(BEGUN, System.nanoTime());
                    context.next();
                },
                FIRST);
    }

    @ServerResponseFilter
    public void say(ContainerResponseContext response, RoutingContext context) {
        Long begun = context.get(BEGUN);
        if (begun != null) {
            double services = ServicesTime.of(context) / NANOS_IN_A_MILLISECOND;
            double all = (System.nanoTime() - begun) / NANOS_IN_A_MILLISECOND;
            response.getHeaders()
                    .putSingle(
                            "Server-Timing",
                            String.format(Locale.ROOT, "services;dur=%.1f, portal;dur=%.1f", services, all - services));
        }
    }
}
