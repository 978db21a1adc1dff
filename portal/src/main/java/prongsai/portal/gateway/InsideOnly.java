package prongsai.portal.gateway;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * What the portal tells of itself under {@code /q} (metrics, what it is made of) is for who asks the portal itself. Whoever came by way of a
 * proxy, and so perhaps from anywhere, hears of its health alone; all else is 404.
 */
@ApplicationScoped
class InsideOnly {
    /** After the headers that every answer has, before anything of {@code /q} looks. */
    private static final int EARLY = 1075;

    private static final String ROOT = "/q";
    private static final String HEALTH = ROOT + "/health";
    private static final List<String> LEFT_BY_A_PROXY =
            List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "Via", "X-Real-IP");

    void apply(@Observes Filters filters) {
        filters.register(InsideOnly::look, EARLY);
    }

    private static void look(RoutingContext context) {
        String path = context.normalizedPath();
        if (isOrIsUnder(path, ROOT)
                && !isOrIsUnder(path, HEALTH)
                && cameThroughAProxy(context.request().headers())) {
            GatewayProblem.NOT_FOUND.answer(context.request());
            return;
        }
        context.next();
    }

    private static boolean isOrIsUnder(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    private static boolean cameThroughAProxy(MultiMap headers) {
        return LEFT_BY_A_PROXY.stream().anyMatch(headers::contains);
    }
}
