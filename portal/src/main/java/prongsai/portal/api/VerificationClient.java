package prongsai.portal.api;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** reporting-service, asked by anybody what a paper is. */
@RegisterRestClient(configKey = "reporting")
@Path("/api/v1/verify")
public interface VerificationClient {
    /**
     * What the paper with this hash is; fails with the service's own words where there is none.
     *
     * @param language of the problem, should there be one: {@code th} or {@code en}
     */
    @GET
    @Path("{hash}")
    Verification verify(@PathParam("hash") String hash, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language);

    /** A problem of the service becomes a page's problem, in the service's own words. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refused(Response response) {
        return ServiceProblem.ifAny(response);
    }
}
