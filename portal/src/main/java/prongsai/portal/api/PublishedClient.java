package prongsai.portal.api;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What an office has published of its plan and its reports; for everybody. */
@RegisterRestClient(configKey = "measures")
@RegisterProvider(TheirLanguage.class)
@Path("/api/v1/plans")
public interface PublishedClient {
    /** Fails with 404 where nothing of the year is published. */
    @GET
    @Path("published/{fiscalYear}/{organisation}")
    OfYear ofYear(@PathParam("fiscalYear") int fiscalYear, @PathParam("organisation") String organisation);

    /** {@code what} is {@code PLAN}, {@code M6} or {@code M12}. */
    record Thing(String what, String address, Instant publishedAt, String hash) {}

    record OfYear(String organisation, int fiscalYear, List<Thing> published) {}

    @GET
    @Path("{plan}/publication")
    PublicPlan plan(@PathParam("plan") UUID plan);

    record PublicPlan(Instant publishedAt, String hash, List<Plan.Issue> issues, List<PublicMeasure> measures) {}

    /** {@code standing} as it stood at the end of the half-year; nothing in a plan. */
    record PublicMeasure(
            UUID id,
            int number,
            List<UUID> issues,
            String activity,
            Measure.@Nullable Due due,
            Measure.@Nullable Responsible responsible,
            @Nullable String standing,
            @Nullable String reason) {}

    @GET
    @Path("{plan}/rounds/{round}/publication")
    PublicRound round(@PathParam("plan") UUID plan, @PathParam("round") String round);

    record PublicRound(
            String round,
            LocalDate periodFrom,
            LocalDate periodTo,
            Instant publishedAt,
            String hash,
            List<PublicMeasure> measures,
            List<PublicResult> results,
            List<PublicEvidence> evidence,
            @Nullable BigDecimal total) {
        /** What the public may see of a result. */
        public List<PublicEvidence> of(UUID result) {
            return evidence.stream()
                    .filter(piece -> piece.results().contains(result))
                    .toList();
        }
    }

    record PublicResult(UUID id, int number, List<UUID> measures, String text) {}

    record PublicEvidence(
            UUID id,
            String kind,
            List<UUID> results,
            @Nullable String caption,
            @Nullable LocalDate takenOn,
            @Nullable String url) {}

    /** A problem of the service becomes a page's problem, in the service's own words. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refused(Response response) {
        return ServiceProblem.ifAny(response);
    }
}
