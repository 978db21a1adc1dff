package prongsai.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * What holds for every answer of a service, refusals of the server itself among them: it is what its content type says, no page may
 * show it in a frame or be run from it, it tells no other site where somebody was, and nobody keeps it unless it says that he may.
 */
@ApplicationScoped
class AnswerRules {
    private static final int EARLY = 1000;
    private static final String POLICY = "default-src 'none'; frame-ancestors 'none'";
    /** A browser shows a PDF by means of its own, which the rest would forbid. */
    private static final String POLICY_OF_PAPERS = "frame-ancestors 'none'";

    void apply(@Observes Filters filters) {
        filters.register(AnswerRules::watch, EARLY);
    }

    private static void watch(RoutingContext context) {
        context.addHeadersEndHandler(ended -> complete(context.response()));
        context.next();
    }

    private static void complete(HttpServerResponse response) {
        MultiMap headers = response.headers();
        String type = String.valueOf(headers.get("Content-Type"));
        setIfAbsent(headers, "X-Content-Type-Options", "nosniff");
        setIfAbsent(headers, "Referrer-Policy", "no-referrer");
        setIfAbsent(headers, "Content-Security-Policy", type.startsWith("application/pdf") ? POLICY_OF_PAPERS : POLICY);
        setIfAbsent(headers, "Cache-Control", "no-store");
    }

    private static void setIfAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
