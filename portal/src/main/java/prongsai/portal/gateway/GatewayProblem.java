package prongsai.portal.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the gateway itself may answer, in the one form of error: RFC 9457, Thai unless English is preferred. */
public enum GatewayProblem {
    UNREADABLE_PATH(400),
    NOT_FOUND(404),
    TOO_LARGE(413),
    TOO_MANY_REQUESTS(429),
    TEMPORARILY_UNAVAILABLE(503),
    NO_ANSWER_IN_TIME(504);

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final String RETRY_AFTER_SECONDS = "2";

    private final int status;

    GatewayProblem(int status) {
        this.status = status;
    }

    /** Of the answer. */
    public int status() {
        return status;
    }

    /** The same, with when to come again. */
    public void answer(HttpServerRequest request, long seconds) {
        request.response().putHeader("Retry-After", Long.toString(seconds));
        answer(request);
    }

    /** Answers it at once; what still comes of the request is thrown away. */
    public void answer(HttpServerRequest request) {
        request.response().setStatusCode(status);
        headers(request).forEach(request.response()::putHeader);
        request.resume();
        request.response().end(body(request));
    }

    MultiMap headers(HttpServerRequest request) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add("Content-Type", "application/problem+json")
                .add("Content-Language", language(request).getLanguage())
                .add("Vary", "Accept-Language")
                .add("Cache-Control", "no-store")
                .add("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .add("Referrer-Policy", "no-referrer")
                .add("X-Content-Type-Options", "nosniff");
        if (this == TEMPORARILY_UNAVAILABLE) {
            headers.add("Retry-After", RETRY_AFTER_SECONDS);
        }
        return headers;
    }

    Buffer body(HttpServerRequest request) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "problems.gateway", language(request), GatewayProblem.class.getClassLoader(), NO_FALLBACK);
        return new JsonObject()
                .put("type", "/problems/" + code())
                .put("title", texts.getString(code() + ".title"))
                .put("status", status)
                .put("detail", texts.getString(code() + ".detail"))
                .put("instance", request.path())
                .toBuffer();
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Locale language(HttpServerRequest request) {
        String accepted = request.getHeader("Accept-Language");
        Locale thai = Locale.forLanguageTag("th");
        try {
            Locale best = Locale.lookup(
                    Locale.LanguageRange.parse(accepted == null ? "th" : accepted), List.of(thai, Locale.ENGLISH));
            return best == null ? thai : best;
        } catch (IllegalArgumentException notALanguage) {
            return thai;
        }
    }
}
