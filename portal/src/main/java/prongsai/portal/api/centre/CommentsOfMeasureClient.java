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
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.api.TheirLanguage;

/** measures-service, asked and told what is said about a measure. */
@RegisterRestClient(configKey = "measures")
@AccessToken
@RegisterProvider(TheirLanguage.class)
@Path("/api/v1/measures/{measure}/comments")
public interface CommentsOfMeasureClient {
    @GET
    Comments of(@PathParam("measure") UUID measure, @QueryParam("limit") int limit);

    @POST
    void write(@PathParam("measure") UUID measure, @HeaderParam("Idempotency-Key") String once, Comments.Write body);

    /** A problem of the service becomes a page's problem, in the service's own words. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refused(Response response) {
        return ServiceProblem.ifAny(response);
    }
}
