package prongsai.portal.plan;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Measure;
import prongsai.portal.api.Plan;
import prongsai.portal.api.PlansClient;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.forms.Saving;
import prongsai.portal.layout.Said;

/** What is done with a plan as a whole: begun, drafted, arranged, submitted, approved, returned, published. */
@Path("/offices/{office}/{year: [0-9]{4}}/plan")
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
            @FormParam("from") String from,
            @FormParam("once") String once) {
        return change(office, year, "added", () -> measures.draft(plans.id(office, year), Map.of("from", from), once));
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

    /** One place up or down; {@code move} as in {@code measure:<id>:up}. */
    @POST
    @Path("order")
    public Response arrange(
            @PathParam("office") String office, @PathParam("year") int year, @FormParam("move") String move) {
        String[] told = move.split(":", -1);
        UUID id = UUID.fromString(told[1]);
        int by = told[2].equals("up") ? -1 : 1;
        return change(office, year, "saved", told[0] + "-" + id, () -> {
            Plan plan = plans.get(office, year).value();
            List<UUID> measureIds =
                    new ArrayList<>(plan.measures().stream().map(Measure::id).toList());
            List<UUID> issueIds =
                    new ArrayList<>(plan.issues().stream().map(Plan.Issue::id).toList());
            boolean ofMeasures = told[0].equals("measure");
            moved(ofMeasures ? measureIds : issueIds, id, by);
            measures.arrange(
                    plan.id(),
                    ofMeasures ? new PlansClient.Order(null, measureIds) : new PlansClient.Order(issueIds, null));
        });
    }

    private static void moved(List<UUID> order, UUID id, int by) {
        int from = order.indexOf(id);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < order.size()) {
            Collections.swap(order, from, to);
        }
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
