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
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Questionnaire;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.api.TheirLanguage;

/** assessment-service, as the centre works with its questionnaires. */
@RegisterRestClient(configKey = "assessment")
@AccessToken
@RegisterProvider(TheirLanguage.class)
@Path("/api/v1/frameworks")
public interface QuestionnaireWorkClient {
    /** Those in force and drafts; with {@code superseded} every revision there was. */
    @GET
    QuestionnaireLine.Some all(
            @QueryParam("scope") @Nullable String scope,
            @QueryParam("superseded") boolean superseded,
            @QueryParam("limit") int limit);

    /** How the newest of a year differs from what it follows. */
    @GET
    @Path("{fiscalYear}/diff")
    QuestionnaireLine.Diff diff(@PathParam("fiscalYear") int fiscalYear, @QueryParam("scope") String scope);

    /** Saves what a file says as the year's draft, or only says what would be saved. */
    @POST
    @Path("{fiscalYear}/imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    Questionnaire take(
            @PathParam("fiscalYear") int fiscalYear,
            @QueryParam("scope") String scope,
            @QueryParam("dryRun") boolean dryRun,
            @HeaderParam("Idempotency-Key") String once,
            ClientMultipartForm file);

    /** Puts the draft in force; from then on it does not change. */
    @POST
    @Path("{fiscalYear}/activate")
    void activate(
            @PathParam("fiscalYear") int fiscalYear,
            @QueryParam("scope") String scope,
            @HeaderParam("Idempotency-Key") String once);

    /** A problem of the service becomes a page's problem, in the service's own words. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refused(Response response) {
        return ServiceProblem.ifAny(response);
    }
}
