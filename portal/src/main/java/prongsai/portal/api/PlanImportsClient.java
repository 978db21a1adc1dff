package prongsai.portal.api;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;
import org.jspecify.annotations.Nullable;

/** Brings papers into a plan: a file to be tried, then its rows, corrected. */
@RegisterRestClient(configKey = "measures")
@RegisterProvider(TheirLanguage.class)
@AccessToken
@Path("/api/v1/plans/{plan}/imports")
public interface PlanImportsClient {
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    PlanImport.Answer file(
            @PathParam("plan") UUID plan, @QueryParam("dryRun") boolean dryRun, ClientMultipartForm form);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    PlanImport.Answer rows(
            @PathParam("plan") UUID plan,
            @QueryParam("dryRun") boolean dryRun,
            PlanImport.Corrected rows,
            @HeaderParam(PlansClient.ONCE) @Nullable String once);

    /** A problem of the service becomes a page's problem, in the service's own words. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refused(Response response) {
        return ServiceProblem.ifAny(response);
    }
}
