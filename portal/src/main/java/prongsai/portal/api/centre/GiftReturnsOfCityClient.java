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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.api.TheirLanguage;

/** measures-service, asked by the centre which gifts were told. */
@RegisterRestClient(configKey = "measures")
@AccessToken
@RegisterProvider(TheirLanguage.class)
@Path("/api/v1/gift-returns/{fiscalYear}")
public interface GiftReturnsOfCityClient {
    /** How far the offices are. */
    @GET
    GiftReturns of(
            @PathParam("fiscalYear") int fiscalYear,
            @QueryParam("round") String round,
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    /** One office's return, with the mark of its state. */
    @GET
    @Path("{organisation}/{round}")
    RestResponse<GiftReturns.One> one(
            @PathParam("fiscalYear") int fiscalYear,
            @PathParam("organisation") String organisation,
            @PathParam("round") String round);

    @POST
    @Path("{organisation}/{round}/return")
    void giveBack(
            @PathParam("fiscalYear") int fiscalYear,
            @PathParam("organisation") String organisation,
            @PathParam("round") String round,
            @HeaderParam("If-Match") String tag,
            @HeaderParam("Idempotency-Key") String once,
            GiftReturns.GiveBack body);

    /** A problem of the service becomes a page's problem, in the service's own words. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refused(Response response) {
        return ServiceProblem.ifAny(response);
    }
}
