package prongsai.portal.api;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;
import org.jspecify.annotations.Nullable;

/** The evidence, asked with the token of the person who looks at the page. */
@RegisterRestClient(configKey = "evidence")
@RegisterProvider(TheirLanguage.class)
@AccessToken
@Path("/api/v1/evidence")
public interface EvidenceClient {
    @GET
    ListOf<Evidence> list(
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("measure") @Nullable UUID measure,
            @QueryParam("result") @Nullable UUID result,
            @QueryParam("check") @Nullable String check,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("{id}")
    RestResponse<Evidence> one(@PathParam("id") UUID id);

    /** A file of a form, or one that was uploaded in pieces before ({@code upload}). */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    Evidence attach(ClientMultipartForm form, @HeaderParam(PlansClient.ONCE) String once);

    record Link(
            List<UUID> measures,
            List<UUID> results,
            String url,
            @Nullable String caption) {}

    @POST
    @Path("links")
    Evidence link(Link link, @HeaderParam(PlansClient.ONCE) String once);

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    void describe(
            @PathParam("id") UUID id,
            Map<String, Object> what,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String tag);

    @DELETE
    @Path("{id}")
    void remove(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String tag);

    @POST
    @Path("{id}/withdraw")
    void withdraw(@PathParam("id") UUID id, Map<String, String> reason);

    @POST
    @Path("{id}/check")
    void look(@PathParam("id") UUID id);

    /** Parts of the picture, each edge 0 to 1. */
    record Rectangle(double x, double y, double width, double height) {}

    record Blur(List<Rectangle> rectangles) {}

    @POST
    @Path("{id}/blur")
    void blur(@PathParam("id") UUID id, Blur blur);

    /** A problem of the service becomes a page's problem, in the service's own words. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refused(Response response) {
        return ServiceProblem.ifAny(response);
    }
}
