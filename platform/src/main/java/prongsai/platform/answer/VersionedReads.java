package prongsai.platform.answer;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Answers reads whose version is cheaper to know than the answer is to build: a caller who has that version already gets 304 and
 * nothing is built. What else the answer depends on (the day, whose things are shown) belongs into the version.
 */
@ApplicationScoped
public class VersionedReads {
    private final Instance<RoutingContext> request;

    VersionedReads(Instance<RoutingContext> request) {
        this.request = request;
    }

    /**
     * 304, or 200 with the answer and its tag.
     *
     * @param version asked for before the answer is built, so that the answer is never older than its tag says; without quotes
     */
    public <T> Uni<RestResponse<T>> of(Uni<String> version, Supplier<Uni<T>> answer) {
        String known = request.get().request().getHeader("If-None-Match");
        return version.chain(current -> {
            String etag = '"' + current + '"';
            if (ConditionalReads.has(known, etag)) {
                return Uni.createFrom().item(tagged(RestResponse.ResponseBuilder.create(304), etag));
            }
            return answer.get().map(body -> tagged(RestResponse.ResponseBuilder.ok(body), etag));
        });
    }

    private static <T> RestResponse<T> tagged(RestResponse.ResponseBuilder<T> answer, String etag) {
        return answer.header("ETag", etag)
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
