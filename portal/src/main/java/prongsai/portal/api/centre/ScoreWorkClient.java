package prongsai.portal.api.centre;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.api.TheirLanguage;

/** assessment-service, as the centre works with it: drafts, files, publications. */
@RegisterRestClient(configKey = "assessment")
@AccessToken
@RegisterProvider(TheirLanguage.class)
@Path("/api/v1/assessments")
public interface ScoreWorkClient {
    /** All of a year, the drafts too for those who may know of them. */
    @GET
    Assessed.Some ofYear(
            @QueryParam("fiscalYear") int fiscalYear,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    /** One office's scores: the draft, or what is published. */
    @GET
    @Path("{fiscalYear}/{organisation}")
    Assessed one(
            @PathParam("fiscalYear") int fiscalYear,
            @PathParam("organisation") String organisation,
            @QueryParam("draft") boolean draft);

    /** Every publication, the newest first; 404 where there was none. */
    @GET
    @Path("{fiscalYear}/{organisation}/revisions")
    Assessed.Revisions revisions(
            @PathParam("fiscalYear") int fiscalYear, @PathParam("organisation") String organisation);

    @POST
    @Path("{fiscalYear}/{organisation}/publish")
    void publish(
            @PathParam("fiscalYear") int fiscalYear,
            @PathParam("organisation") String organisation,
            @HeaderParam("Idempotency-Key") String once,
            Assessed.Publish body);

    /** Publishes all drafts of a year; {@code Location} names the run. */
    @POST
    @Path("{fiscalYear}/publish")
    Response publishYear(
            @PathParam("fiscalYear") int fiscalYear,
            @HeaderParam("Idempotency-Key") String once,
            Assessed.Publish body);

    /** Drafts the scores of a file, or only says what would be; {@code Location} names the run. */
    @POST
    @Path("imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    Response bring(
            @QueryParam("dryRun") boolean dryRun,
            @QueryParam("fiscalYear") int fiscalYear,
            @HeaderParam("Idempotency-Key") String once,
            ClientMultipartForm file);

    /** How far a run is, and what it came to. */
    @GET
    @Path("imports/{id}")
    ScoreRun run(@PathParam("id") UUID id);

    /** The newest runs. */
    @GET
    @Path("imports")
    ScoreRun.Some runs(@QueryParam("limit") int limit);

    /** A problem of the service becomes a page's problem, in the service's own words. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refused(Response response) {
        return ServiceProblem.ifAny(response);
    }
}
