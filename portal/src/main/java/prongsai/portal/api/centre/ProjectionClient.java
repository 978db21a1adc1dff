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
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.api.TheirLanguage;

/** reporting-service, asked how it fares itself. */
@RegisterRestClient(configKey = "reporting")
@AccessToken
@RegisterProvider(TheirLanguage.class)
@Path("/api/v1")
public interface ProjectionClient {
    @GET
    @Path("projection")
    Projection serving();

    /** Builds the status anew beside the one that serves; {@code Location} names it. */
    @POST
    @Path("projection/rebuild")
    Response rebuild(@HeaderParam("Idempotency-Key") String once);

    @GET
    @Path("projection/rebuild/{id}")
    Projection.Rebuild rebuild(@PathParam("id") long id);

    /** Who is told what happens. */
    @GET
    @Path("webhooks")
    Webhooks webhooks();

    /** What was sent to one, the newest first. */
    @GET
    @Path("webhooks/{id}/deliveries")
    Webhooks.Deliveries deliveries(@PathParam("id") String id, @QueryParam("limit") int limit);

    /** A problem of the service becomes a page's problem, in the service's own words. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refused(Response response) {
        return ServiceProblem.ifAny(response);
    }
}
