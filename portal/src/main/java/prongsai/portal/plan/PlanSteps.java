package prongsai.portal.plan;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Plan;
import prongsai.portal.api.PlansClient;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.forms.Saving;
import prongsai.portal.layout.Said;

/** What is done with a plan as a whole: begun, drafted, arranged, submitted, approved, returned, published. */
@Path("/offices/{office}/{year: 2[56][0-9]{2}}/plan")
@Authenticated
@Blocking
class PlanSteps {
    private static final Map<String, String> SAID =
            Map.of("submit", "submitted", "approve", "approved", "publish", "published", "unpublish", "unpublished");

    private final PlanOfOffice plans;
    private final PlansClient measures;
    private final PlanPage page;

    PlanSteps(PlanOfOffice plans, @RestClient PlansClient measures, PlanPage page) {
        this.plans = plans;
        this.measures = measures;
        this.page = page;
    }

    @POST
    @Path("begin")
    public Response begin(
            @PathParam("office") String office, @PathParam("year") int year, @FormParam("once") String once) {
        return change(office, year, "started", () -> measures.begin(new PlansClient.NewPlan(office, year), once));
    }

    /** From the weak scores, last year's plan, or the catalogue; again, it changes nothing. */
    @POST
    @Path("draft")
    public Response draft(
            @PathParam("office") String office,
            @PathParam("year") int year,
            @FormParam("from") @Nullable String from,
            @FormParam("once") String once) {
        return change(
                office,
                year,
                "added",
                () -> measures.draft(
                        plans.id(office, year), Map.of("from", Objects.requireNonNullElse(from, "")), once));
    }

    @POST
    @Path("{step: submit|approve|publish|unpublish}")
    public Response step(
            @PathParam("office") String office,
            @PathParam("year") int year,
            @PathParam("step") String step,
            @FormParam("tag") @Nullable String tag) {
        return change(
                office, year, SAID.getOrDefault(step, "saved"), () -> measures.step(plans.id(office, year), step, tag));
    }

    @POST
    @Path("return")
    public Response giveBack(
            @PathParam("office") String office,
            @PathParam("year") int year,
            @FormParam("reason") @Nullable String reason,
            @FormParam("tag") @Nullable String tag) {
        Map<String, String> why = Map.of("reason", reason == null ? "" : reason);
        return change(office, year, "returned", () -> measures.giveBack(plans.id(office, year), why, tag));
    }

    /** One place up or down, as {@link Move} reads it. */
    @POST
    @Path("order")
    public Response arrange(
            @PathParam("office") String office,
            @PathParam("year") int year,
            @FormParam("move") @Nullable String typed) {
        Move move = Move.of(typed);
        return change(office, year, "saved", move.place(), () -> {
            Plan plan = plans.get(office, year).value();
            measures.arrange(plan.id(), move.in(plan));
        });
    }

    private Response change(String office, int year, String said, Runnable work) {
        return change(office, year, said, null, work);
    }

    private Response change(String office, int year, String said, @Nullable String place, Runnable work) {
        try {
            work.run();
            String path = "/offices/" + office + "/" + year + "/plan";
            return Said.andSeeOther(place == null ? path : path + "?at=" + place.split("-", 2)[1] + "#" + place, said);
        } catch (ServiceProblem problem) {
            Saving saving = Saving.refused(problem);
            return Saving.page(problem, page.render(office, year, saving));
        }
    }
}
