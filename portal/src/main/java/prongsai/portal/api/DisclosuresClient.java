package prongsai.portal.api;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where an office publishes what the disclosure check looks for; asked with the token of the person who looks at the page. */
@RegisterRestClient(configKey = "evidence")
@RegisterProvider(TheirLanguage.class)
@AccessToken
@Path("/api/v1/disclosures/{fiscalYear}/{organisation}")
public interface DisclosuresClient {
    @GET
    Disclosure.OfYear year(
            @PathParam("fiscalYear") int fiscalYear,
            @PathParam("organisation") String organisation,
            @QueryParam("state") @Nullable String state,
            @QueryParam("section") @Nullable String section);

    @GET
    @Path("{item}")
    RestResponse<Disclosure> one(
            @PathParam("fiscalYear") int fiscalYear,
            @PathParam("organisation") String organisation,
            @PathParam("item") String item);

    @PUT
    @Path("{item}")
    void write(
            @PathParam("fiscalYear") int fiscalYear,
            @PathParam("organisation") String organisation,
            @PathParam("item") String item,
            Disclosure.Words words,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String tag);

    @POST
    @Path("{item}/approve")
    void approve(
            @PathParam("fiscalYear") int fiscalYear,
            @PathParam("organisation") String organisation,
            @PathParam("item") String item,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String tag);

    @POST
    @Path("copy")
    Disclosure.Copies copy(
            @PathParam("fiscalYear") int fiscalYear,
            @PathParam("organisation") String organisation,
            Disclosure.CopyFrom from,
            @HeaderParam(PlansClient.ONCE) String once);

    /** A problem of the service becomes a page's problem, in the service's own words. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refused(Response response) {
        return ServiceProblem.ifAny(response);
    }
}
