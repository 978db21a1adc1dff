package prongsai.portal.round;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import prongsai.portal.api.Plan;
import prongsai.portal.api.RoundsClient;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.forms.Saving;
import prongsai.portal.layout.Said;
import prongsai.portal.plan.PlanOfOffice;

/** A report's way: proposed by the coordinator, submitted and published by the director. */
@Path("/offices/{office}/{year: 2[56][0-9]{2}}/rounds/{round: M6|M12}")
@Authenticated
@Blocking
class RoundSteps {
    private static final Map<String, String> SAID =
            Map.of("propose", "proposed", "submit", "submitted", "publish", "published", "unpublish", "unpublished");

    private final PlanOfOffice plans;
    private final RoundsClient rounds;
    private final RoundPage page;

    RoundSteps(PlanOfOffice plans, @RestClient RoundsClient rounds, RoundPage page) {
        this.plans = plans;
        this.rounds = rounds;
        this.page = page;
    }

    @POST
    @Path("{step: propose|submit}")
    public Response hand(
            @PathParam("office") String office,
            @PathParam("year") int year,
            @PathParam("round") String round,
            @PathParam("step") String step,
            @BeanParam StandingsForm form) {
        List<Plan.Standing> said = form.said();
        if (form.hasLooseReason()) {
            return page.reasonWithoutStanding(office, year, round, form.typed());
        }
        try {
            UUID plan = plans.id(office, year);
            rounds.say(plan, round, step, new RoundsClient.Standings(said), form.tag());
            return Said.andSeeOther(path(office, year, round), SAID.getOrDefault(step, "saved"));
        } catch (ServiceProblem problem) {
            return refused(office, year, round, problem, form.typed());
        }
    }

    @POST
    @Path("{step: publish|unpublish}")
    public Response publish(
            @PathParam("office") String office,
            @PathParam("year") int year,
            @PathParam("round") String round,
            @PathParam("step") String step,
            @BeanParam StandingsForm form) {
        try {
            rounds.step(plans.id(office, year), round, step, form.tag());
            return Said.andSeeOther(path(office, year, round), SAID.getOrDefault(step, "saved"));
        } catch (ServiceProblem problem) {
            return refused(office, year, round, problem, Map.of());
        }
    }

    private Response refused(
            String office, int year, String round, ServiceProblem problem, Map<UUID, Plan.Standing> typed) {
        return Saving.page(problem, page.render(office, year, round, Saving.refused(problem), typed));
    }

    private static String path(String office, int year, String round) {
        return "/offices/" + office + "/" + year + "/rounds/" + round;
    }
}
