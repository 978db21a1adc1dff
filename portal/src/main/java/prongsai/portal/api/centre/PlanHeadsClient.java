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

/** measures-service, asked for plans by the centre. */
@RegisterRestClient(configKey = "measures")
@AccessToken
@RegisterProvider(TheirLanguage.class)
@Path("/api/v1/plans")
public interface PlanHeadsClient {
    /** The plan of an organisation and year, or none. */
    @GET
    PlanHead.Some of(@QueryParam("fiscalYear") int fiscalYear, @QueryParam("organisation") String organisation);

    /** The plan, with the mark of its state. */
    @GET
    @Path("{id}")
    RestResponse<PlanHead> one(@PathParam("id") UUID id);

    /** Gives it back to the district. */
    @POST
    @Path("{id}/return")
    void giveBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String tag,
            @HeaderParam("Idempotency-Key") String once,
            PlanHead.GiveBack body);

    /** A problem of the service becomes a page's problem, in the service's own words. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refused(Response response) {
        return ServiceProblem.ifAny(response);
    }
}
