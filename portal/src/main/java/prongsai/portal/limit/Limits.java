package prongsai.portal.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts what each client asks, before anything else looks at it, and tells who asks too much when to come again (429). */
@ApplicationScoped
class Limits {
    /** Before the gateway. */
    private static final int FIRST = 1100;

    private static final String API = "/api/v1/";
    private static final String DESCRIPTION = API + "openapi/";
    private static final String BEARER = "Bearer ";
    private static final Set<String> SIGN_IN = Set.of("/sign-in", "/signed-in", "/sign-in-failed", "/sign-out");
    private static final int UNAUTHORIZED = 401;

    private final boolean enabled;
    private final KnownTokens tokens;
    private final Buckets clients;
    private final Buckets addresses;
    private final Buckets pages;
    private final Buckets signIns;

    Limits(LimitSettings settings) {
        this.enabled = settings.enabled();
        this.tokens = new KnownTokens(settings.remembered());
        this.clients = new Buckets(
                new Rate(settings.client().perSecond(), settings.client().burst()), settings.remembered());
        this.addresses = new Buckets(
                new Rate(settings.address().perSecond(), settings.address().burst()), settings.remembered());
        this.pages = new Buckets(
                new Rate(settings.pages().perSecond(), settings.pages().burst()), settings.remembered());
        this.signIns = new Buckets(
                new Rate(settings.signIn().perSecond(), settings.signIn().burst()), settings.remembered());
    }

    void apply(@Observes Filters filters) {
        if (enabled) {
            filters.register(this::count, FIRST);
        }
    }

    private void count(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = String.valueOf(request.path());
        String token = token(request);
        long seconds;
        if (isFree(path)) {
            seconds = 0;
        } else if (path.startsWith(API)) {
            seconds = ofApi(request, token);
        } else {
            seconds = (SIGN_IN.contains(path) ? signIns : pages).take(ClientAddress.of(request));
        }
        if (seconds > 0) {
            TooMany.answer(context, path.startsWith(API), seconds);
            return;
        }
        if (token != null && path.startsWith(API) && !path.startsWith(DESCRIPTION)) {
            context.addEndHandler(done -> learn(token, context.response().getStatusCode()));
        }
        context.next();
    }

    private long ofApi(HttpServerRequest request, @Nullable String token) {
        String owner = token == null ? null : tokens.owner(token);
        return owner == null ? addresses.take(ClientAddress.of(request)) : clients.take(owner);
    }

    /** Every service reads the token before it answers, of public things too; only its description it gives to whom it may be. */
    private void learn(String token, int status) {
        if (status == UNAUTHORIZED) {
            tokens.refused(token);
        } else if (status >= 200 && status < 300) {
            tokens.accepted(token);
        }
    }

    /** Files that a browser keeps, and the questions of the machinery. */
    private static boolean isFree(String path) {
        return path.startsWith("/assets/")
                || path.startsWith("/fonts/")
                || path.startsWith("/webjars/")
                || path.startsWith("/q/");
    }

    private static @Nullable String token(HttpServerRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }
}
