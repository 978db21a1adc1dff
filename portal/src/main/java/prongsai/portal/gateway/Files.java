package prongsai.portal.gateway;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Pattern;
import prongsai.portal.layout.Visitor;

/**
 * The few things of the services that a page needs as they are, for the person of the session: {@code /files/…} stands for
 * {@code /api/v1/…} with that person's token. Papers and pictures to look at, and uploads in pieces; nothing else passes.
 */
@ApplicationScoped
class Files {
    static final String ROOT = "/files";

    private static final int BEFORE_SIGN_IN_IS_LOOKED_AT = 950;
    private static final List<String> READING = List.of("GET", "HEAD");

    private static final Pattern READABLE = Pattern.compile("/(reports/.+"
            + "|evidence/[^/]+/(content|thumbnail)|evidence/[^/]+/versions/[0-9]+/content"
            + "|plans/template\\.xlsx|audit\\.(csv|xlsx)|frameworks/[0-9]+/export\\.(xlsx|json)"
            + "|assessments/imports/template\\.xlsx)");

    /** A PDF that is looked at in the page, not taken along. */
    static final String LOOKED_AT = ROOT + "/look";

    private static final Pattern PAPER = Pattern.compile("/look/reports/.+\\.pdf");
    private static final Pattern UPLOADS = Pattern.compile("/evidence/uploads(/[^/]+)?");

    private final Gateway gateway;

    Files(Gateway gateway) {
        this.gateway = gateway;
    }

    /** Who it is may take a moment to find out; what is being sent waits that long. */
    void wait(@Observes Filters filters) {
        filters.register(Files::hold, BEFORE_SIGN_IN_IS_LOOKED_AT);
    }

    void open(@Observes Router router) {
        router.route(ROOT + "/*").handler(this::take);
    }

    private static void hold(RoutingContext context) {
        if (String.valueOf(context.request().path()).startsWith(ROOT + "/")) {
            context.request().pause();
        }
        context.next();
    }

    private void take(RoutingContext context) {
        HttpServerRequest request = context.request();
        String wanted = String.valueOf(request.path()).substring(ROOT.length());
        if (!mayPass(request.method().name(), wanted)
                || !(context.user() instanceof QuarkusHttpUser user)
                || user.getSecurityIdentity().getCredential(AccessTokenCredential.class) == null) {
            request.resume();
            GatewayProblem.NOT_FOUND.answer(request);
            return;
        }
        String token = user.getSecurityIdentity()
                .getCredential(AccessTokenCredential.class)
                .getToken();
        request.headers()
                .set("Authorization", "Bearer " + token)
                .set("Accept-Language", Visitor.language(context).code());
        gateway.pass(
                request,
                ApiPath.ROOT + (PAPER.matcher(wanted).matches() ? wanted.substring("/look".length()) : wanted));
    }

    private static boolean mayPass(String method, String wanted) {
        return UPLOADS.matcher(wanted).matches()
                || (READING.contains(method)
                        && (READABLE.matcher(wanted).matches()
                                || PAPER.matcher(wanted).matches()));
    }
}
