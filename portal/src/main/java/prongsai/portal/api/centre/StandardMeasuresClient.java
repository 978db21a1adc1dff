package prongsai.portal.api.centre;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** measures-service, as the centre keeps its standard measures there. */
@RegisterRestClient(configKey = "measures")
@AccessToken
@RegisterProvider(TheirLanguage.class)
@Path("/api/v1/catalogue")
public interface StandardMeasuresClient {
    @GET
    StandardMeasures all(
            @QueryParam("item") @Nullable String item,
            @QueryParam("fiscalYear") @Nullable Integer fiscalYear,
            @QueryParam("indicator") @Nullable Integer indicator,
            @QueryParam("retired") boolean retired,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    /** One, with the mark of its state. */
    @GET
    @Path("{id}")
    RestResponse<StandardMeasures.StandardMeasure> one(@PathParam("id") UUID id);

    @POST
    void add(@HeaderParam("Idempotency-Key") String once, StandardMeasures.Typed body);

    /** In other words; also offers one again that was retired. */
    @PUT
    @Path("{id}")
    void reword(@PathParam("id") UUID id, @HeaderParam("If-Match") String tag, StandardMeasures.Typed body);

    /** Offers it no longer. */
    @DELETE
    @Path("{id}")
    void retire(@PathParam("id") UUID id, @HeaderParam("If-Match") String tag);

    /** A problem of the service becomes a page's problem, in the service's own words. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refused(Response response) {
        return ServiceProblem.ifAny(response);
    }
}
