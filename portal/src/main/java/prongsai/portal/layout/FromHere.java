package prongsai.portal.layout;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * What changes something in the name of the person who is signed in must come from a page of this origin: the browser says so itself
 * ({@code Sec-Fetch-Site}, an older one {@code Origin}), and where it says nothing it is not believed. Answers of the services under
 * {@code /api/v1} need no such thing: they know no session, only a token.
 */
@ApplicationScoped
class FromHere {
    private static final int BEFORE_ANYBODY_LOOKS = 900;
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final int FORBIDDEN = 403;
    private static final String REFUSAL = """
            คำขอนี้ไม่ได้มาจากหน้าของระบบนี้ โปรดเปิดหน้าแรกแล้วลองใหม่
            This request does not come from a page of this system. Open the first page and try again.
            """;

    void insist(@Observes Filters filters) {
        filters.register(FromHere::check, BEFORE_ANYBODY_LOOKS);
    }

    private static void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean harmless = HARMLESS.contains(request.method().name());
        if (harmless || BrowserRules.isOfTheServices(request) || isFromHere(request)) {
            context.next();
            return;
        }
        HttpServerResponse refusal = context.response().setStatusCode(FORBIDDEN);
        refusal.putHeader("Content-Type", "text/plain;charset=UTF-8").end(REFUSAL);
    }

    private static boolean isFromHere(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return site != null
                ? site.equals("same-origin")
                : (request.scheme() + "://" + request.authority()).equals(origin);
    }
}
