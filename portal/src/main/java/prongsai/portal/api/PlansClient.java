package prongsai.portal.api;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The plans of measures-service, asked with the token of the person who looks at the page. */
@RegisterRestClient(configKey = "measures")
@RegisterProvider(TheirLanguage.class)
@AccessToken
@Path("/api/v1/plans")
public interface PlansClient {
    String ONCE = "Idempotency-Key";

    @GET
    ListOf<Plan.Line> list(
            @QueryParam("fiscalYear") @Nullable Integer fiscalYear,
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("limit") int limit);

    @GET
    @Path("{id}")
    RestResponse<Plan> one(@PathParam("id") UUID id);

    @POST
    Plan begin(NewPlan plan, @HeaderParam(ONCE) String once);

    /** Which plan to begin; the year of the Buddhist Era. */
    record NewPlan(String organisation, int fiscalYear) {}

    @POST
    @Path("{id}/draft")
    void draft(@PathParam("id") UUID id, Map<String, String> from, @HeaderParam(ONCE) String once);

    /** An issue as it is typed. */
    record IssueWords(int indicator, @Nullable String subIndicator, List<ItemWords> items, String description) {}

    /** A code, or a range of them as papers print it ({@code O1 - O17}); without a year it means the plan's basis year. */
    record ItemWords(@Nullable Integer fiscalYear, String code) {}

    @POST
    @Path("{id}/issues")
    void raise(@PathParam("id") UUID id, IssueWords issue, @HeaderParam(ONCE) String once);

    @PUT
    @Path("{id}/issues/{issue}")
    void reword(
            @PathParam("id") UUID id,
            @PathParam("issue") UUID issue,
            IssueWords words,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String tag);

    @DELETE
    @Path("{id}/issues/{issue}")
    void drop(
            @PathParam("id") UUID id,
            @PathParam("issue") UUID issue,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String tag);

    /** The order wanted; a list that is nothing stays as it is. */
    record Order(@Nullable List<UUID> issues, @Nullable List<UUID> measures) {}

    @PUT
    @Path("{id}/order")
    void arrange(@PathParam("id") UUID id, Order order);

    @PUT
    @Path("{id}/indicators/{indicator}/note")
    void note(@PathParam("id") UUID id, @PathParam("indicator") int indicator, Map<String, String> note);

    /** A measure as it is typed; free text is read by the service. */
    record MeasureWords(
            List<UUID> issues,
            String activity,
            List<String> outputs,
            List<String> awareness,
            @Nullable Object due,
            @Nullable Object responsible,
            @Nullable String followUp,
            @Nullable UUID standardMeasure) {}

    @POST
    @Path("{id}/measures")
    Measure add(@PathParam("id") UUID id, MeasureWords words, @HeaderParam(ONCE) String once);

    @PUT
    @Path("{id}/measures/{measure}")
    RestResponse<Measure> revise(
            @PathParam("id") UUID id,
            @PathParam("measure") UUID measure,
            MeasureWords words,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String tag);

    @DELETE
    @Path("{id}/measures/{measure}")
    void remove(
            @PathParam("id") UUID id,
            @PathParam("measure") UUID measure,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String tag);

    @GET
    @Path("{id}/suggestions")
    Suggestions suggestions(@PathParam("id") UUID id);

    /** What was done, in a half-year. */
    record ResultWords(String round, List<UUID> measures, String text) {}

    @POST
    @Path("{id}/results")
    void record(@PathParam("id") UUID id, ResultWords words, @HeaderParam(ONCE) String once);

    @PUT
    @Path("{id}/results/{result}")
    Plan.Result rewrite(
            @PathParam("id") UUID id,
            @PathParam("result") UUID result,
            ResultWords words,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String tag);

    @DELETE
    @Path("{id}/results/{result}")
    void erase(
            @PathParam("id") UUID id,
            @PathParam("result") UUID result,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String tag);

    /** {@code submit}, {@code approve}, {@code publish}, {@code unpublish}. */
    @POST
    @Path("{id}/{step}")
    void step(
            @PathParam("id") UUID id,
            @PathParam("step") String step,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String tag);

    @POST
    @Path("{id}/return")
    void giveBack(
            @PathParam("id") UUID id,
            Map<String, String> reason,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String tag);

    /** A problem of the service becomes a page's problem, in the service's own words. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refused(Response response) {
        return ServiceProblem.ifAny(response);
    }
}
