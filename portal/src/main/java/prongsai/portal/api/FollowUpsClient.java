package prongsai.portal.api;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The director's months; {@code month} as {@code 2023-03}, Christian Era. */
@RegisterRestClient(configKey = "measures")
@RegisterProvider(TheirLanguage.class)
@AccessToken
@Path("/api/v1/follow-ups/{organisation}")
public interface FollowUpsClient {
    @GET
    List<FollowUp.OfYear> year(
            @PathParam("organisation") String organisation, @QueryParam("fiscalYear") int fiscalYear);

    @GET
    @Path("{month}")
    FollowUp month(@PathParam("organisation") String organisation, @PathParam("month") String month);

    @POST
    @Path("{month}/sign-off")
    void signOff(
            @PathParam("organisation") String organisation,
            @PathParam("month") String month,
            FollowUp.Note note,
            @HeaderParam(PlansClient.ONCE) String once);

    /** A problem of the service becomes a page's problem, in the service's own words. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refused(Response response) {
        return ServiceProblem.ifAny(response);
    }
}
