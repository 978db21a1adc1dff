package prongsai.platform.note;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.VersionedReads;

/** Says how often it was built. */
@Path("/counted")
@ApplicationScoped
public class CountedReads {
    static final AtomicInteger VERSION = new AtomicInteger();
    static final AtomicInteger BUILT = new AtomicInteger();

    private final VersionedReads reads;

    CountedReads(VersionedReads reads) {
        this.reads = reads;
    }

    record Counted(int built, @Nullable String of) {}

    @GET
    @PermitAll
    public Uni<RestResponse<Counted>> counted(@QueryParam("of") @Nullable String of) {
        return reads.of(Uni.createFrom().item(() -> "v" + VERSION.get()), () -> {
            if ("nothing".equals(of)) {
                return Uni.createFrom()
                        .failure(new IllegalStateException("cannot be built " + BUILT.incrementAndGet()));
            }
            return Uni.createFrom()
                    .item(() -> new Counted(BUILT.incrementAndGet(), of))
                    .onItem()
                    .delayIt()
                    .by(Duration.ofMillis(100));
        });
    }
}
