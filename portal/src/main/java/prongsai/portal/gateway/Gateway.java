package prongsai.portal.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hands every request under {@code /api/v1} to the service that owns its first segment. Bodies stream through both ways. Who is calling
 * is the services' question: the bearer token passes, the portal's session does not.
 */
@ApplicationScoped
class Gateway {
    /** Before anything else looks at the path: what is refused here must not be tidied up first. */
    private static final int FIRST = -1000;

    private static final int CONNECTIONS_PER_SERVICE = 100;
    private static final int WAITING_FOR_A_CONNECTION = 500;

    private static final Set<HttpMethod> METHODS_WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private final Vertx vertx;
    private final GatewaySettings settings;
    private final Map<Service, HttpProxy> proxies = new EnumMap<>(Service.class);

    Gateway(Vertx vertx, ServiceAddresses addresses, GatewaySettings settings) {
        this.vertx = vertx;
        this.settings = settings;
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) settings.connect().toMillis())
                .setIdleTimeout((int) settings.silence().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setMaxPoolSize(CONNECTIONS_PER_SERVICE)
                .setMaxWaitQueueSize(WAITING_FOR_A_CONNECTION));
        proxies.put(Service.ASSESSMENT, proxy(Service.ASSESSMENT, addresses.assessment(), client));
        proxies.put(Service.MEASURES, proxy(Service.MEASURES, addresses.measures(), client));
        proxies.put(Service.EVIDENCE, proxy(Service.EVIDENCE, addresses.evidence(), client));
        proxies.put(Service.REPORTING, proxy(Service.REPORTING, addresses.reporting(), client));
    }

    void open(@Observes Router router) {
        router.route().order(FIRST).handler(this::take);
    }

    private void take(RoutingContext context) {
        HttpServerRequest request = context.request();
        String rawPath = request.path();
        if (rawPath == null || !ApiPath.isMeantBy(rawPath)) {
            context.next();
            return;
        }
        pass(request, rawPath);
    }

    /** To the service that owns the path, or a problem. */
    void pass(HttpServerRequest request, String rawPath) {
        GatewayProblem problem = handOn(request, ApiPath.of(rawPath));
        if (problem != null) {
            request.resume();
            problem.answer(request);
        }
    }

    private @Nullable GatewayProblem handOn(HttpServerRequest request, @Nullable ApiPath path) {
        if (path == null) {
            return GatewayProblem.UNREADABLE_PATH;
        }
        Service service = Routes.owner(path);
        if (service == null) {
            return GatewayProblem.NOT_FOUND;
        }
        if (isTooLarge(request)) {
            return GatewayProblem.TOO_LARGE;
        }
        announceBody(request);
        Objects.requireNonNull(proxies.get(service)).handle(request);
        return null;
    }

    /** HTTP/2 knows bodies that say nothing of themselves beforehand; to a service, which is spoken to in HTTP/1.1, they must. */
    private static void announceBody(HttpServerRequest request) {
        boolean mayHaveBody = METHODS_WITH_BODY.contains(request.method());
        if (mayHaveBody
                && request.version() == HttpVersion.HTTP_2
                && !request.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            request.headers().set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
        }
    }

    private boolean isTooLarge(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length != null && Long.parseLong(length) > settings.largestBody();
        } catch (NumberFormatException notANumber) {
            return true;
        }
    }

    private HttpProxy proxy(Service service, URI address, HttpClient client) {
        boolean secure = "https".equals(address.getScheme());
        int usualPort = secure ? 443 : 80;
        HostAndPort at = HostAndPort.create(address.getHost(), address.getPort() < 0 ? usualPort : address.getPort());
        return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(context -> connect(at, secure, context))
                .addInterceptor(new Forwarding(service, at, vertx, settings));
    }

    private static Future<HttpClientRequest> connect(HostAndPort at, boolean secure, ProxyContext context) {
        RequestOptions options =
                new RequestOptions().setHost(at.host()).setPort(at.port()).setSsl(secure);
        return context.client().request(options).onSuccess(outgoing -> context.set(Forwarding.OUTGOING, outgoing));
    }
}
