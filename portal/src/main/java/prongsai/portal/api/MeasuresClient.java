package prongsai.portal.api;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Measures and how far they are, asked with the token of the person who looks at the page. */
@RegisterRestClient(configKey = "measures")
@RegisterProvider(TheirLanguage.class)
@AccessToken
@Path("/api/v1/measures")
public interface MeasuresClient {
    @GET
    ListOf<Measure> list(
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("fiscalYear") @Nullable Integer fiscalYear,
            @QueryParam("section") @Nullable String section,
            @QueryParam("status") @Nullable String status,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("{id}")
    RestResponse<Measure> one(@PathParam("id") UUID id);

    /** How far it is; {@code on} the day it is about, nothing for today. */
    record Reported(
            int percent, @Nullable String note, @Nullable LocalDate on) {}

    @POST
    @Path("{id}/progress")
    void progress(@PathParam("id") UUID id, Reported progress, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String tag);

    /** That it is done, or done for a day. */
    record Done(@Nullable LocalDate on, @Nullable String note) {}

    @POST
    @Path("{id}/complete")
    void complete(@PathParam("id") UUID id, Done done, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String tag);

    /** {@code reopen} or {@code withdraw}, with the reason. */
    @POST
    @Path("{id}/{step}")
    void because(
            @PathParam("id") UUID id,
            @PathParam("step") String step,
            Map<String, String> reason,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String tag);

    @POST
    @Path("{id}/occurrences/{day}")
    void tick(@PathParam("id") UUID id, @PathParam("day") LocalDate day, Done done);

    @DELETE
    @Path("{id}/occurrences/{day}")
    void untick(@PathParam("id") UUID id, @PathParam("day") LocalDate day);

    /** What people say to each other about a measure. */
    record Comment(UUID id, String text, Named by, Instant at) {}

    record Named(String user, String name) {}

    @GET
    @Path("{id}/comments")
    ListOf<Comment> comments(@PathParam("id") UUID id);

    @POST
    @Path("{id}/comments")
    void comment(@PathParam("id") UUID id, Map<String, Object> words, @HeaderParam(PlansClient.ONCE) String once);

    /** A problem of the service becomes a page's problem, in the service's own words. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refused(Response response) {
        return ServiceProblem.ifAny(response);
    }
}
