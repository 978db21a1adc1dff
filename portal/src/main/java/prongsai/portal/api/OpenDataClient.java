package prongsai.portal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The catalogue of open data (DCAT) of reporting-service; for everybody. */
@RegisterRestClient(configKey = "reporting")
@RegisterProvider(TheirLanguage.class)
@Path("/api/v1/open-data")
public interface OpenDataClient {
    @GET
    Catalogue catalogue();

    record Catalogue(@JsonProperty("dcat:dataset") List<Dataset> datasets) {}

    record Dataset(
            @JsonProperty("dct:identifier") String name,
            @JsonProperty("dct:title") String title,
            @JsonProperty("dct:description") @Nullable String description,
            @JsonProperty("dct:license") @Nullable String licence,
            @Nullable List<Field> fields) {}

    /** A column of the dataset. */
    record Field(
            String name,
            @Nullable String titleTh,
            @Nullable String titleEn,
            @Nullable String type) {}

    /** A problem of the service becomes a page's problem, in the service's own words. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refused(Response response) {
        return ServiceProblem.ifAny(response);
    }
}
