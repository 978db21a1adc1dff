package prongsai.portal.limit;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.ResourceBundle;
import prongsai.portal.gateway.GatewayProblem;
import prongsai.portal.layout.Visitor;

/** Tells a program by a problem, and a person by a page of two lines, when to come again. */
final class TooMany {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private TooMany() {}

    static void answer(RoutingContext context, boolean ofApi, long seconds) {
        if (ofApi) {
            GatewayProblem.TOO_MANY_REQUESTS.answer(context.request(), seconds);
            return;
        }
        ResourceBundle texts = ResourceBundle.getBundle(
                "problems.page", Visitor.language(context).locale(), TooMany.class.getClassLoader(), NO_FALLBACK);
        HttpServerResponse response = context.response();
        response.setStatusCode(GatewayProblem.TOO_MANY_REQUESTS.status())
                .putHeader("Retry-After", Long.toString(seconds))
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "same-origin");
        context.request().resume();
        response.end("<!doctype html><html lang=\"" + Visitor.language(context).code() + "\"><meta charset=\"utf-8\">"
                + "<title>" + texts.getString("too-many.title") + "</title><h1>" + texts.getString("too-many.title")
                + "</h1><p>" + String.format(texts.getString("too-many.detail"), seconds) + "</p></html>");
    }
}
