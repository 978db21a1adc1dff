package prongsai.portal.centre.rounds;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.api.Tagged;
import prongsai.portal.api.centre.PlanHead;
import prongsai.portal.api.centre.PlanHeadsClient;
import prongsai.portal.forms.Saving;
import prongsai.portal.layout.Page;
import prongsai.portal.layout.Said;
import prongsai.portal.layout.Visitor;

/** Where the centre gives a plan back to its district, with a reason. */
@Path("/centre/plans/{year: 2[56][0-9]{2}}/{office: [0-9A-Z-]+}")
@Blocking
@Authenticated
@Produces("text/html;charset=UTF-8")
class PlanReturnPage {
    private final PlanHeadsClient plans;
    private final ReadingRounds reading;
    private final ReadingReview names;
    private final Visitor visitor;

    PlanReturnPage(@RestClient PlanHeadsClient plans, ReadingRounds reading, ReadingReview names, Visitor visitor) {
        this.plans = plans;
        this.reading = reading;
        this.names = names;
        this.visitor = visitor;
    }

    @GET
    public String show(@PathParam("year") int year, @PathParam("office") String office) {
        return html(year, office, "", Saving.NOT_YET);
    }

    @POST
    public Response giveBack(
            @PathParam("year") int year,
            @PathParam("office") String office,
            @RestForm String reason,
            @RestForm String tag,
            @RestForm String once) {
        try {
            plans.giveBack(reading.planId(year, office), tag, once, new PlanHead.GiveBack(reason));
            return Said.andSeeOther("/centre/rounds?year=" + year, "returned");
        } catch (ServiceProblem problem) {
            Saving saving = Saving.refused(problem);
            return Response.status(problem.status())
                    .entity(html(year, office, reason, saving))
                    .build();
        }
    }

    private String html(int year, String office, String reason, Saving saving) {
        Page page = visitor.frame();
        Tagged<PlanHead> plan = Tagged.of(plans.one(reading.planId(year, office)));
        PlanForm form = new PlanForm(
                names.name(office, page.language()),
                plan.tag(),
                UUID.randomUUID().toString(),
                reason);
        return Templates.plan(page, plan.value(), form, saving)
                .setLocale(page.language().locale())
                .render();
    }

    /** What the form holds. */
    record PlanForm(String office, String tag, String once, String reason) {}

    @CheckedTemplate(basePath = "centre/rounds")
    static class Templates {
        static native TemplateInstance plan(Page page, PlanHead plan, PlanForm form, Saving saving);
    }
}
