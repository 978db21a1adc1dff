package prongsai.platform.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Answers reads whose version is cheaper to know than the answer is to build: a caller who has that version already gets 304 and
 * nothing is built; an answer built once is kept, as the JSON that is sent, for the others who ask the same address for the same
 * version. What else the answer depends on (the day, whose things are shown) belongs into the version. What is kept takes 16 MB at
 * most, and is forgotten when nobody asked for a minute.
 */
@ApplicationScoped
public class VersionedReads {
    private static final long KEPT_BYTES = 16 << 20;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(1);

    private final Instance<RoutingContext> request;
    private final ObjectMapper json;
    private final EpochOfTags epoch;
    private final AsyncCache<Asked, byte[]> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((Asked asked, byte[] answer) -> asked.address().length() + answer.length)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .buildAsync();

    VersionedReads(Instance<RoutingContext> request, ObjectMapper json, EpochOfTags epoch) {
        this.request = request;
        this.json = json;
        this.epoch = epoch;
    }

    private record Asked(String address, String version) {}

    /**
     * 304, or 200 with the answer and its tag.
     *
     * @param version asked for at every call and before the answer is built, so that the answer is never older than its tag says;
     *     without quotes
     * @param answer built once for an address and a version, while it is kept
     */
    public <T> Uni<RestResponse<T>> of(Uni<String> version, Supplier<Uni<T>> answer) {
        String known = request.get().request().getHeader("If-None-Match");
        String address = request.get().request().uri();
        return version.chain(current -> {
            String etag = '"' + epoch.told(current) + '"';
            if (ConditionalReads.has(known, etag)) {
                return Uni.createFrom().item(tagged(RestResponse.ResponseBuilder.create(304), etag));
            }
            return kept(new Asked(address, current), answer)
                    .map(body -> tagged(VersionedReads.<T>written(body).type(MediaType.APPLICATION_JSON_TYPE), etag));
        });
    }

    /** Whoever waits for an answer that another call builds goes on where its own call was. */
    private Uni<byte[]> kept(Asked asked, Supplier<? extends Uni<?>> answer) {
        Context own = Vertx.currentContext();
        return Uni.createFrom()
                .completionStage(() -> kept.get(
                        asked,
                        (key, executor) -> answer.get().<byte[]>map(this::bytes).subscribeAsCompletionStage()))
                .emitOn(task -> {
                    if (own == null || Vertx.currentContext() == own) {
                        task.run();
                    } else {
                        own.runOnContext(ignored -> task.run());
                    }
                });
    }

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A view cannot be written: " + body.getClass(), e);
        }
    }

    /** The answer says what it is in the documents, and is sent as the bytes that it was written as. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T> RestResponse.ResponseBuilder<T> written(byte[] body) {
        return (RestResponse.ResponseBuilder<T>) RestResponse.ResponseBuilder.ok(body);
    }

    private static <T> RestResponse<T> tagged(RestResponse.ResponseBuilder<T> answer, String etag) {
        return answer.header("ETag", etag)
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
