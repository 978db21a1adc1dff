package prongsai.portal.api;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** reporting-service, asked with the access token of the person who looks at the page. */
@RegisterRestClient(configKey = "reporting")
@AccessToken
@Path("/api/v1/status")
public interface StatusClient {
    /**
     * The city's status in one fiscal year.
     *
     * @param group a group of districts, or nothing for all
     * @param cursor the {@code next} of the answer before, or nothing for the beginning
     * @param language of the problem, should there be one: {@code th} or {@code en}
     */
    @GET
    @Path("{fiscalYear}")
    CityStatus status(
            @PathParam("fiscalYear") int fiscalYear,
            @QueryParam("group") @Nullable String group,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language);

    /** A problem of the service becomes a page's problem, in the service's own words. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refused(Response response) {
        return ServiceProblem.ifAny(response);
    }
}
