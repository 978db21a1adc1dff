package prongsai.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What announces more than the service takes is refused with a problem before a byte of it is read; the server itself would say nothing. */
@ApplicationScoped
class LargestBody {
    private static final int BEFORE_THE_SERVER_LOOKS = 900;
    private static final long PATIENCE_MILLIS = 2_000;

    private final long largest;
    private final ProblemBodies bodies;
    private final ObjectMapper json;

    LargestBody(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest,
            ProblemBodies bodies,
            ObjectMapper json) {
        this.largest = largest.asLongValue();
        this.bodies = bodies;
        this.json = json;
    }

    void apply(@Observes Filters filters) {
        filters.register(this::look, BEFORE_THE_SERVER_LOOKS);
    }

    private void look(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        if (length == null || isWithin(length)) {
            context.next();
            return;
        }
        HttpServerRequest request = context.request();
        List<Locale> accepted = context.acceptableLanguages().stream()
                .map(language -> Locale.forLanguageTag(language.value()))
                .toList();
        try {
            String body = json.writeValueAsString(
                    bodies.of(CommonProblem.TOO_LARGE.because(), accepted, String.valueOf(request.path())));
            request.response()
                    .setStatusCode(CommonProblem.TOO_LARGE.status())
                    .putHeader("Content-Type", "application/problem+json")
                    .putHeader("Connection", "close")
                    .endHandler(sent -> closeLater(context))
                    .end(body);
        } catch (JsonProcessingException e) {
            context.fail(e);
        }
    }

    /** Whoever still sends would lose the answer with the connection: what comes is thrown away for a moment. */
    private static void closeLater(RoutingContext context) {
        HttpServerRequest request = context.request();
        long timer = context.vertx()
                .setTimer(PATIENCE_MILLIS, late -> request.connection().close());
        request.handler(bytes -> {}).endHandler(all -> {
            context.vertx().cancelTimer(timer);
            request.connection().close();
        });
        request.resume();
    }

    private boolean isWithin(String length) {
        try {
            return Long.parseLong(length) <= largest;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }
}
