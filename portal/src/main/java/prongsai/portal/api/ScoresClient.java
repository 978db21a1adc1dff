package prongsai.portal.api;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What assessment-service has published: scores, and the questionnaires they were given by. */
@RegisterRestClient(configKey = "assessment")
@RegisterProvider(TheirLanguage.class)
@Path("/api/v1")
public interface ScoresClient {
    /** Fails with 404 where nothing is published. Scores 0 to 100. */
    @GET
    @Path("assessments/{fiscalYear}/{organisation}")
    Scores published(@PathParam("fiscalYear") int fiscalYear, @PathParam("organisation") String organisation);

    /** The questionnaire of a fiscal year (Buddhist Era). */
    @GET
    @Path("frameworks/{fiscalYear}")
    Framework framework(
            @PathParam("fiscalYear") int fiscalYear,
            @QueryParam("scope") @Nullable String scope,
            @QueryParam("revision") @Nullable Integer revision);

    record Scores(
            int fiscalYear,
            String organisation,
            int revision,
            int frameworkRevision,
            @Nullable BigDecimal total,
            @Nullable String grade,
            List<OfInstrument> instruments,
            List<OfIndicator> indicators,
            List<OfCode> items,
            Map<String, List<String>> weakest,
            List<String> belowThreshold,
            Map<String, Passed> passed,
            @Nullable Change change,
            @Nullable Rank rank,
            @Nullable Summary summary) {}

    record OfInstrument(
            String code,
            @Nullable BigDecimal score,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal weighted) {}

    record OfIndicator(
            int number,
            @Nullable BigDecimal score,
            @Nullable String grade) {}

    record OfCode(String code, @Nullable BigDecimal score) {}

    record Passed(int count, int of) {}

    record Rank(int place, int of) {}

    record Summary(String th, String en) {}

    /** Against the year before. */
    record Change(
            int fiscalYear,
            @Nullable BigDecimal total,
            @Nullable List<ChangeOf> indicators) {}

    record ChangeOf(
            int number,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to,
            @Nullable BigDecimal change) {}

    record Framework(
            int fiscalYear,
            String scope,
            int revision,
            String status,
            @Nullable BigDecimal threshold,
            List<Instrument> instruments,
            List<Indicator> indicators,
            List<Item> items) {}

    record Instrument(String code, String nameTh, @Nullable BigDecimal weight) {}

    record Indicator(
            int number,
            String instrument,
            String nameTh,
            @Nullable String nameEn) {
        public String name(boolean thai) {
            return thai || nameEn == null ? nameTh : nameEn;
        }
    }

    record Item(
            String code,
            @Nullable Integer indicator,
            @Nullable String labelTh) {}

    /** A problem of the service becomes a page's problem, in the service's own words. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refused(Response response) {
        return ServiceProblem.ifAny(response);
    }
}
