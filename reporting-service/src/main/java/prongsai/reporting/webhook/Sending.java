package prongsai.reporting.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import prongsai.reporting.record.ChangeView;

/** Sends one event to one receiver, signed (Standard Webhooks). Redirects are not followed; the answer's body is not read. */
@ApplicationScoped
class Sending {
    private static final int CONNECT_MILLIS = 5_000;

    private final Vertx vertx;
    private final HttpClient http;
    private final Receivers receivers;
    private final WebhookSettings settings;
    private final ObjectMapper json;
    private final Clock clock;

    Sending(Vertx vertx, Receivers receivers, WebhookSettings settings, ObjectMapper json, Clock clock) {
        this.vertx = vertx;
        this.receivers = receivers;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setKeepAlive(false)
                .setMaxHeaderSize(32_768));
    }

    @PreDestroy
    void stop() {
        var unused = http.close();
    }

    /** Sends it and says what came of it; never fails. */
    Uni<Outcome> send(String url, List<Secret> secrets, ChangeView event) {
        String body = write(event);
        return receivers
                .of(url)
                .chain(address -> post(URI.create(url), address, secrets, event.id(), body))
                .ifNoItem()
                .after(settings.patience().plusMillis(CONNECT_MILLIS))
                .fail()
                .map(Outcome::answered)
                .onFailure()
                .recoverWithItem(Sending::failed);
    }

    /** On one event loop from the request to the answer, which may come before anybody listens otherwise. */
    private Uni<Integer> post(URI url, InetAddress address, List<Secret> secrets, String id, String body) {
        long now = clock.instant().getEpochSecond();
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(Receivers.port(url), address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(Receivers.port(url))
                .setSsl("https".equalsIgnoreCase(url.getScheme()))
                .setURI(path(url))
                .setFollowRedirects(false)
                .setTimeout(settings.patience().toMillis())
                .putHeader("User-Agent", "Prongsai-Webhooks/1")
                .putHeader("Content-Type", "application/cloudevents+json; charset=UTF-8")
                .putHeader("webhook-id", id)
                .putHeader("webhook-timestamp", Long.toString(now))
                .putHeader(
                        "webhook-signature",
                        secrets.stream()
                                .map(secret -> secret.signature(id, now, body))
                                .collect(Collectors.joining(" ")));
        return Uni.createFrom().emitter(answer -> vertx.getOrCreateContext().runOnContext(here -> http.request(request)
                .compose(open -> open.send(body))
                .map(Sending::status)
                .onSuccess(answer::complete)
                .onFailure(answer::fail)));
    }

    /** The status is all that counts; a long body is hung up on. */
    private static Integer status(HttpClientResponse response) {
        var unused = response.request().reset();
        return response.statusCode();
    }

    private static Outcome failed(Throwable failure) {
        if (failure instanceof Receivers.Refused refused) {
            return new Outcome(null, refused.why().replace("error.webhook-", ""));
        }
        if (failure instanceof UnknownHostException) {
            return new Outcome(null, "unknown-host");
        }
        if (failure instanceof TimeoutException || failure instanceof io.smallrye.mutiny.TimeoutException) {
            return new Outcome(null, "timeout");
        }
        return new Outcome(null, failure instanceof SSLException ? "certificate" : "no-connection");
    }

    private String write(ChangeView event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A change cannot be written", e);
        }
    }

    private static String path(URI url) {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }
}
