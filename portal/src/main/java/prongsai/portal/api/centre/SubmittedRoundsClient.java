package prongsai.portal.api.centre;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.api.TheirLanguage;

/** measures-service, asked by the centre what was handed in, and told what the centre decides. */
@RegisterRestClient(configKey = "measures")
@AccessToken
@RegisterProvider(TheirLanguage.class)
@Path("/api/v1/plans/{plan}/rounds/{round}")
public interface SubmittedRoundsClient {
    /** The round, with the mark of its state. */
    @GET
    RestResponse<RoundState> one(@PathParam("plan") UUID plan, @PathParam("round") String round);

    /** Every time it was submitted, the first first. */
    @GET
    @Path("submissions")
    Submission.Some submissions(
            @PathParam("plan") UUID plan, @PathParam("round") String round, @QueryParam("limit") int limit);

    /** What was submitted at one time. */
    @GET
    @Path("submissions/{number}")
    Submission submission(
            @PathParam("plan") UUID plan, @PathParam("round") String round, @PathParam("number") int number);

    /** How it differs from the time before. */
    @GET
    @Path("submissions/{number}/diff")
    SubmissionDiff diff(
            @PathParam("plan") UUID plan, @PathParam("round") String round, @PathParam("number") int number);

    @POST
    @Path("accept")
    void accept(
            @PathParam("plan") UUID plan,
            @PathParam("round") String round,
            @HeaderParam("If-Match") String tag,
            @HeaderParam("Idempotency-Key") String once);

    @POST
    @Path("return")
    void giveBack(
            @PathParam("plan") UUID plan,
            @PathParam("round") String round,
            @HeaderParam("If-Match") String tag,
            @HeaderParam("Idempotency-Key") String once,
            RoundState.GiveBack body);

    /** A problem of the service becomes a page's problem, in the service's own words. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refused(Response response) {
        return ServiceProblem.ifAny(response);
    }
}
