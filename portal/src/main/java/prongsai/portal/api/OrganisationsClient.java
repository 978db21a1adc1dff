package prongsai.portal.api;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The organisations of assessment-service; public. */
@RegisterRestClient(configKey = "assessment")
@RegisterProvider(TheirLanguage.class)
@Path("/api/v1/organisations")
public interface OrganisationsClient {
    @GET
    ListOf<Organisation> list(
            @QueryParam("type") @Nullable String type,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("{code}")
    Organisation one(@PathParam("code") String code);

    /** An office; {@code group} the district group, {@code frameworkScope} the questionnaire it is assessed by. */
    record Organisation(
            String code,
            String nameTh,
            @Nullable String nameEn,
            String type,
            @Nullable String group,
            @Nullable String frameworkScope,
            @Nullable List<Section> sections) {
        /** In the page's language. */
        public String name(boolean thai) {
            return thai || nameEn == null ? nameTh : nameEn;
        }
    }

    record Section(String code, String nameTh, @Nullable String nameEn) {
        public String name(boolean thai) {
            return thai || nameEn == null ? nameTh : nameEn;
        }
    }

    /** A problem of the service becomes a page's problem, in the service's own words. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refused(Response response) {
        return ServiceProblem.ifAny(response);
    }
}
