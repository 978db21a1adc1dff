package prongsai.assessment.shipped;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/** Reads what is shipped and keeps it, one after the other, before the service takes its first request. */
public final class Shipped {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .reader();

    private Shipped() {}

    /** A file of the resources; fails where it is missing or wrong, since then the product is built wrong. */
    public static <T> T read(String file, TypeReference<T> as) {
        try (InputStream in = Shipped.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + file);
            }
            return JSON.forType(as).readValue(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until each of them is kept; to be called at the start, not on an event loop. */
    public static <T> void keep(List<T> all, Function<T, Uni<Void>> keeping) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(keeping::apply)
                .collect()
                .last());
    }
}
