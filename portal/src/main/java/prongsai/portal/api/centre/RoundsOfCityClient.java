package prongsai.portal.api.centre;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.api.TheirLanguage;

/** reporting-service, asked how far the city is. */
@RegisterRestClient(configKey = "reporting")
@AccessToken
@RegisterProvider(TheirLanguage.class)
@Path("/api/v1/status/{fiscalYear}")
public interface RoundsOfCityClient {
    /** A page, by default all 50 districts at once. */
    @GET
    RoundsOfCity of(
            @PathParam("fiscalYear") int fiscalYear,
            @QueryParam("group") @Nullable String group,
            @QueryParam("cursor") @Nullable String cursor);

    /** A problem of the service becomes a page's problem, in the service's own words. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refused(Response response) {
        return ServiceProblem.ifAny(response);
    }
}
