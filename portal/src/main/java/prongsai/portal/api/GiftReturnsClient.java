package prongsai.portal.api;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The gift return of a half-year, on the office's side. */
@RegisterRestClient(configKey = "measures")
@RegisterProvider(TheirLanguage.class)
@AccessToken
@Path("/api/v1/gift-returns/{fiscalYear}/{organisation}/{round}")
public interface GiftReturnsClient {
    @GET
    RestResponse<GiftReturn> one(
            @PathParam("fiscalYear") int fiscalYear,
            @PathParam("organisation") String organisation,
            @PathParam("round") String round);

    @PUT
    @Path("sections/{section}")
    void say(
            @PathParam("fiscalYear") int fiscalYear,
            @PathParam("organisation") String organisation,
            @PathParam("round") String round,
            @PathParam("section") String section,
            GiftReturn.Said said,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String tag);

    @POST
    @Path("submit")
    void submit(
            @PathParam("fiscalYear") int fiscalYear,
            @PathParam("organisation") String organisation,
            @PathParam("round") String round,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String tag);

    /** A problem of the service becomes a page's problem, in the service's own words. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refused(Response response) {
        return ServiceProblem.ifAny(response);
    }
}
