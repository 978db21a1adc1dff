package prongsai.portal.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** What happens to one request on its way to a service: cleaned, watched, and answered with a problem when the service does not. */
final class Forwarding implements ProxyInterceptor {
    static final String OUTGOING = "outgoing";

    private static final Logger LOG = Logger.getLogger(Forwarding.class);
    private static final long CANCEL = 0x8;
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final Service service;
    private final HostAndPort address;
    private final Vertx vertx;
    private final GatewaySettings settings;

    Forwarding(Service service, HostAndPort address, Vertx vertx, GatewaySettings settings) {
        this.service = service;
        this.address = address;
        this.vertx = vertx;
        this.settings = settings;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        CleanHeaders.towardsService(request.headers(), request.proxiedRequest());
        request.setAuthority(address);
        request.setURI(uri(request.getURI()));
        Future<ProxyResponse> answer = context.sendRequest();
        request.proxiedRequest().end().onSuccess(sent -> waitFor(answer, context));
        return answer.recover(failure -> Future.succeededFuture(problem(context, failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        CleanHeaders.towardsCaller(response.headers());
        if (!context.request().proxiedRequest().uri().startsWith(ApiPath.ROOT + "/")) {
            CleanHeaders.towardsPage(response.headers());
        }
        if (isLookedAt(context.request().proxiedRequest().uri()) && response.getStatusCode() == OK) {
            response.headers().set("Content-Disposition", "inline");
        }
        if (response.getStatusCode() == NO_CONTENT || response.getStatusCode() == NOT_MODIFIED) {
            response.getBody().stream().resume();
            response.setBody(null);
        }
        return context.sendResponse();
    }

    /** A file's address is the service's own, under another root. */
    private static String uri(String asked) {
        if (isLookedAt(asked)) {
            return ApiPath.ROOT + asked.substring(Files.LOOKED_AT.length());
        }
        return asked.startsWith(Files.ROOT + "/") ? ApiPath.ROOT + asked.substring(Files.ROOT.length()) : asked;
    }

    private static boolean isLookedAt(String asked) {
        return asked.startsWith(Files.LOOKED_AT + "/");
    }

    /** Only from here on is the service late: before, it was the caller who was still sending. */
    private void waitFor(Future<ProxyResponse> answer, ProxyContext context) {
        if (answer.isComplete()) {
            return;
        }
        long timer = vertx.setTimer(settings.answer().toMillis(), late -> {
            HttpClientRequest outgoing = context.get(OUTGOING, HttpClientRequest.class);
            if (outgoing != null) {
                outgoing.reset(CANCEL, new TimeoutException("no answer in " + settings.answer()));
            }
        });
        answer.onComplete(done -> vertx.cancelTimer(timer));
    }

    private ProxyResponse problem(ProxyContext context, Throwable failure) {
        ProxyRequest request = context.request();
        GatewayProblem problem =
                isLate(failure) ? GatewayProblem.NO_ANSWER_IN_TIME : GatewayProblem.TEMPORARILY_UNAVAILABLE;
        LOG.warnf("%s does not answer: %d, %s", service, problem.status(), failure);
        ProxyResponse response = request.release().response().setStatusCode(problem.status());
        response.headers().addAll(problem.headers(request.proxiedRequest()));
        return response.setBody(Body.body(problem.body(request.proxiedRequest())));
    }

    private static boolean isLate(Throwable failure) {
        return failure instanceof TimeoutException || failure.getCause() instanceof TimeoutException;
    }
}
