package prongsai.portal.api;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** assessment-service, asked for what is public. */
@RegisterRestClient(configKey = "assessment")
@RegisterProvider(TheirLanguage.class)
@Path("/api/v1/assessments")
public interface PublishedScoresClient {
    /** The published scores; fails with 404 where there are none. */
    @GET
    @Path("{fiscalYear}/{organisation}")
    PublishedScores of(@PathParam("fiscalYear") int fiscalYear, @PathParam("organisation") String organisation);

    /** A problem of the service becomes a page's problem, in the service's own words. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refused(Response response) {
        return ServiceProblem.ifAny(response);
    }
}
