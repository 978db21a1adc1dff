package prongsai.portal.api;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** assessment-service, asked what a year's questionnaire says; everybody may know. */
@RegisterRestClient(configKey = "assessment")
@RegisterProvider(TheirLanguage.class)
@Path("/api/v1/frameworks")
public interface QuestionnairesClient {
    /**
     * The active questionnaire of a year, else its draft.
     *
     * @param scope whom it is for; nothing for district offices
     */
    @GET
    @Path("{fiscalYear}")
    Questionnaire of(
            @PathParam("fiscalYear") int fiscalYear,
            @QueryParam("scope") @Nullable String scope,
            @QueryParam("revision") @Nullable Integer revision);

    /** A problem of the service becomes a page's problem, in the service's own words. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refused(Response response) {
        return ServiceProblem.ifAny(response);
    }
}
