package prongsai.portal.api;

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

/** reporting-service's other views of a year: by indicators, by sections, and what is late in it. */
@RegisterRestClient(configKey = "reporting")
@AccessToken
@RegisterProvider(TheirLanguage.class)
@Path("/api/v1/status/{fiscalYear}")
public interface CityViewsClient {
    /** Organisations by indicators, by default all 50 districts at once. */
    @GET
    @Path("indicators")
    CityIndicators indicators(
            @PathParam("fiscalYear") int fiscalYear,
            @QueryParam("group") @Nullable String group,
            @QueryParam("cursor") @Nullable String cursor);

    /** The work of each section. */
    @GET
    @Path("sections")
    CitySections sections(
            @PathParam("fiscalYear") int fiscalYear,
            @QueryParam("group") @Nullable String group,
            @QueryParam("organisation") @Nullable String organisation);

    /** A page of the measures that are late today. */
    @GET
    @Path("overdue")
    LateMeasures overdue(
            @PathParam("fiscalYear") int fiscalYear,
            @QueryParam("group") @Nullable String group,
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("section") @Nullable String section,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    /** A problem of the service becomes a page's problem, in the service's own words. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refused(Response response) {
        return ServiceProblem.ifAny(response);
    }
}
