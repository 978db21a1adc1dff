package prongsai.portal.api;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The half-year reports of a plan, on the office's side. */
@RegisterRestClient(configKey = "measures")
@RegisterProvider(TheirLanguage.class)
@AccessToken
@Path("/api/v1/plans/{plan}/rounds/{round}")
public interface RoundsClient {
    @GET
    RestResponse<Plan.Round> one(@PathParam("plan") UUID plan, @PathParam("round") String round);

    /** What is missing or doubtful. */
    @GET
    @Path("check")
    List<Finding> check(@PathParam("plan") UUID plan, @PathParam("round") String round);

    /** One of them; {@code where} as in {@code /measures/<id>}; {@code severity} {@code BLOCKING}, {@code WARNING} or {@code NOTICE}. */
    record Finding(String severity, String kind, String where, String detail) {}

    /** How measures stand, where the office says it itself. */
    record Standings(List<Plan.Standing> measures) {}

    @POST
    @Path("{step}")
    void step(
            @PathParam("plan") UUID plan,
            @PathParam("round") String round,
            @PathParam("step") String step,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String tag);

    @POST
    @Path("{step}")
    void say(
            @PathParam("plan") UUID plan,
            @PathParam("round") String round,
            @PathParam("step") String step,
            Standings standings,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String tag);

    /** A section beside the table. */
    record AnnexWords(String title, List<PointWords> points) {}

    record PointWords(String text, List<UUID> evidence) {}

    @POST
    @Path("annexes")
    void add(
            @PathParam("plan") UUID plan,
            @PathParam("round") String round,
            AnnexWords annex,
            @HeaderParam(PlansClient.ONCE) String once);

    @PUT
    @Path("annexes/{annex}")
    void rewrite(
            @PathParam("plan") UUID plan,
            @PathParam("round") String round,
            @PathParam("annex") UUID annex,
            AnnexWords words,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String tag);

    @DELETE
    @Path("annexes/{annex}")
    void remove(
            @PathParam("plan") UUID plan,
            @PathParam("round") String round,
            @PathParam("annex") UUID annex,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String tag);

    /** A problem of the service becomes a page's problem, in the service's own words. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refused(Response response) {
        return ServiceProblem.ifAny(response);
    }
}
