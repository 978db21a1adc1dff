package prongsai.portal.layout;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a browser may do with what the portal itself serves: nothing from elsewhere, no script in the page, in nobody's frame. Pages are
 * not kept anywhere, files with a version in their address for a year. Answers of the services are theirs. Who came by https stays with
 * it, for those too.
 */
@ApplicationScoped
class BrowserRules {
    /** How long these are kept is said by the service that has them. */
    private static final String PICTURES = "/files/evidence/";

    /** Before the limits and the gateway, so that refusals and answers of the services have it too. */
    private static final int EARLY = 1150;

    private static final String API = "/api/v1/";

    private final String contentSecurityPolicy;

    BrowserRules(@ConfigProperty(name = "quarkus.oidc.auth-server-url") URI provider) {
        String providerOrigin = provider.getScheme() + "://" + provider.getRawAuthority();
        this.contentSecurityPolicy = "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; "
                + "form-action 'self' " + providerOrigin;
    }

    void apply(@Observes Filters filters) {
        filters.register(this::set, EARLY);
    }

    private void set(RoutingContext context) {
        String path = String.valueOf(context.request().path());
        if ("https".equals(context.request().scheme())) {
            context.response().putHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (!isOfTheServices(context.request())) {
            HttpServerResponse response = context.response();
            response.putHeader("Content-Security-Policy", policy(path))
                    .putHeader("X-Content-Type-Options", "nosniff")
                    .putHeader("X-Frame-Options", isPaper(path) ? "SAMEORIGIN" : "DENY")
                    .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                    .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                    .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
                    .putHeader("Referrer-Policy", "same-origin");
            if (!path.startsWith(PICTURES)) {
                response.putHeader("Cache-Control", keeping(path));
            }
        }
        context.next();
    }

    /** A paper may stand in a page of ours, to be looked at before it is taken along. */
    private static boolean isPaper(String path) {
        return path.startsWith("/files/look/");
    }

    private String policy(String path) {
        return isPaper(path)
                ? contentSecurityPolicy
                        .replace("frame-ancestors 'none'", "frame-ancestors 'self'")
                        .replace("object-src 'none'", "object-src 'self'")
                : contentSecurityPolicy;
    }

    /** Whether a service answers this itself, behind the gateway. */
    static boolean isOfTheServices(HttpServerRequest request) {
        return String.valueOf(request.path()).startsWith(API);
    }

    private static String keeping(String path) {
        boolean versioned = path.startsWith("/assets/") || path.startsWith("/fonts/") || path.startsWith("/webjars/");
        return versioned ? "public, max-age=31536000, immutable" : "private, no-store";
    }
}
