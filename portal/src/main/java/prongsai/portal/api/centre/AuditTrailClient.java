package prongsai.portal.api.centre;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.api.TheirLanguage;

/** reporting-service, asked who did what. */
@RegisterRestClient(configKey = "reporting")
@AccessToken
@RegisterProvider(TheirLanguage.class)
@Path("/api/v1/audit")
public interface AuditTrailClient {
    /** A page; {@code order} is {@code newest} or {@code oldest}, days are Bangkok days, both included. */
    @GET
    AuditTrail lines(
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("type") List<String> type,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("order") String order,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    /** Recomputes the whole chain; with an earlier end also whether that still stands. */
    @GET
    @Path("verification")
    AuditTrail.Verification verification(
            @QueryParam("seq") @Nullable Long seq, @QueryParam("hash") @Nullable String hash);

    /** A problem of the service becomes a page's problem, in the service's own words. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refused(Response response) {
        return ServiceProblem.ifAny(response);
    }
}
