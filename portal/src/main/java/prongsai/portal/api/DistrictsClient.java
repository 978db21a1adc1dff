package prongsai.portal.api;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** assessment-service, asked which organisations there are; everybody may know. */
@RegisterRestClient(configKey = "assessment")
@Path("/api/v1/organisations")
public interface DistrictsClient {
    /** Those of a type, in the order of their codes. */
    @GET
    Districts ofType(@QueryParam("type") String type, @QueryParam("limit") int limit);

    /** One organisation. */
    @GET
    @Path("{code}")
    Districts.District one(@PathParam("code") String code);

    /** A problem of the service becomes a page's problem, in the service's own words. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refused(Response response) {
        return ServiceProblem.ifAny(response);
    }
}
