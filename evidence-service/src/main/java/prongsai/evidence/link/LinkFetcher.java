package prongsai.evidence.link;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import prongsai.platform.web.HostNames;
import prongsai.platform.web.PublicAddress;

/**
 * Looks at an address as anybody on the internet would, following redirects. A host's name is resolved once per step; only when
 * every address it stands for is public, one of exactly these is connected to, with the name for the certificate. So a name
 * that resolves differently a moment later leads nowhere else.
 */
@ApplicationScoped
class LinkFetcher {
    private static final int CONNECT_MILLIS = 5_000;

    private final Vertx vertx;
    private final HttpClient http;
    private final HostNames names;
    private final LinkSettings settings;

    LinkFetcher(Vertx vertx, HostNames names, LinkSettings settings) {
        this.vertx = vertx;
        this.names = names;
        this.settings = settings;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setKeepAlive(false)
                .setMaxHeaderSize(32_768));
    }

    @PreDestroy
    void stop() {
        var unused = http.close();
    }

    Uni<Look> look(String url) {
        return step(URI.create(url), settings.redirects())
                .ifNoItem()
                .after(settings.patience().multipliedBy(settings.redirects() + 1L))
                .fail()
                .onFailure()
                .recoverWithItem(LinkFetcher::failed);
    }

    private Uni<Look> step(URI url, int redirects) {
        String refusal = refusal(url);
        if (refusal != null) {
            return Uni.createFrom().item(new Look.Refused(refusal));
        }
        return addresses(url.getHost()).chain(found -> {
            if (found.isEmpty() || !found.stream().allMatch(this::mayBeAsked)) {
                return Uni.createFrom().item(new Look.Refused("NOT_PUBLIC"));
            }
            return ask(url, found.get(0)).chain(answer -> after(url, answer, redirects));
        });
    }

    /** Why this address is not even resolved; null where it may be. */
    private @Nullable String refusal(URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if ((!scheme.equals("http") && !scheme.equals("https")) || url.getHost() == null) {
            return "NOT_A_WEB_ADDRESS";
        }
        if (url.getRawUserInfo() != null) {
            return "NAMES_A_USER";
        }
        return settings.ports().contains(port(url)) ? null : "PORT";
    }

    private Uni<List<InetAddress>> addresses(String host) {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return Uni.createFrom().completionStage(() -> vertx.executeBlocking(() -> names.addressesOf(bare), false)
                .toCompletionStage());
    }

    private boolean mayBeAsked(InetAddress address) {
        return PublicAddress.is(address)
                || settings.alsoAsk()
                        .map(also -> also.contains(address.getHostAddress()))
                        .orElse(false);
    }

    /** On one event loop from the request to the answer: else a short answer may have ended before anybody listens. */
    private Uni<Answer> ask(URI url, InetAddress address) {
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(port(url), address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(port(url))
                .setSsl(url.getScheme().equalsIgnoreCase("https"))
                .setURI(path(url))
                .setFollowRedirects(false)
                .setTimeout(settings.patience().toMillis())
                .putHeader("User-Agent", "Mozilla/5.0 (compatible; Prongsai link check)")
                .putHeader("Accept", "text/html,*/*;q=0.8")
                .putHeader("Accept-Language", "th,en;q=0.8");
        return Uni.createFrom().emitter(answer -> vertx.getOrCreateContext().runOnContext(here -> http.request(request)
                .compose(HttpClientRequest::send)
                .compose(response -> new Reading(response, settings.kilobytes() * 1024).whole())
                .onSuccess(answer::complete)
                .onFailure(answer::fail)));
    }

    private Uni<Look> after(URI url, Answer answer, int redirects) {
        if (answer.isRedirect()) {
            if (redirects == 0) {
                return Uni.createFrom().item(new Look.Failed("TOO_MANY_REDIRECTS"));
            }
            return step(url.resolve(String.valueOf(answer.location()).strip()), redirects - 1);
        }
        return Uni.createFrom().completionStage(() -> vertx.executeBlocking(() -> judged(url, answer), false)
                .toCompletionStage());
    }

    private static Look judged(URI url, Answer answer) {
        if (answer.status() == 429 || answer.status() == 503) {
            return new Look.Later("HTTP_" + answer.status());
        }
        if (answer.status() / 100 != 2) {
            return new Look.Failed("HTTP_" + answer.status());
        }
        Page page = Page.of(answer);
        return new Look.Alive(url.toString(), page.title(), page.hash());
    }

    private static Look failed(Throwable failure) {
        if (failure instanceof UnknownHostException) {
            return new Look.Failed("NO_SUCH_HOST");
        }
        if (failure instanceof TimeoutException || failure instanceof io.smallrye.mutiny.TimeoutException) {
            return new Look.Failed("TIMEOUT");
        }
        if (failure instanceof SSLException) {
            return new Look.Failed("CERTIFICATE");
        }
        return new Look.Failed(failure instanceof IllegalArgumentException ? "BAD_REDIRECT" : "NO_CONNECTION");
    }

    private static int port(URI url) {
        return url.getPort() != -1 ? url.getPort() : url.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    private static String path(URI url) {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    /** What a host answered, as far as it was read. */
    record Answer(
            int status, @Nullable String location, @Nullable String contentType, Buffer body) {
        boolean isRedirect() {
            return List.of(301, 302, 303, 307, 308).contains(status) && location != null;
        }
    }

    /** Reads up to a limit and then hangs up. */
    private static final class Reading {
        private final HttpClientResponse response;
        private final int limit;
        private final Promise<Answer> answer = Promise.promise();
        private final Buffer body = Buffer.buffer();

        Reading(HttpClientResponse response, int limit) {
            this.response = response;
            this.limit = limit;
        }

        Future<Answer> whole() {
            response.exceptionHandler(answer::tryFail);
            response.endHandler(end -> answer.tryComplete(answered()));
            response.handler(part -> {
                body.appendBuffer(part, 0, Math.min(part.length(), limit - body.length()));
                if (body.length() >= limit) {
                    answer.tryComplete(answered());
                    response.handler(rest -> {});
                    response.request().reset();
                }
            });
            return answer.future();
        }

        private Answer answered() {
            return new Answer(
                    response.statusCode(), response.getHeader("Location"), response.getHeader("Content-Type"), body);
        }
    }
}
