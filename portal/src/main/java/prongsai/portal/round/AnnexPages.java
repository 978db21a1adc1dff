package prongsai.portal.round;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Plan;
import prongsai.portal.api.RoundsClient;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.api.Tagged;
import prongsai.portal.forms.Saving;
import prongsai.portal.layout.Said;
import prongsai.portal.layout.Visitor;
import prongsai.portal.office.Office;
import prongsai.portal.office.Offices;
import prongsai.portal.plan.PlanOfOffice;

/** A section of a report beside its table, as on promoting an online service: a title and points. */
@Path("/offices/{office}/{year: 2[56][0-9]{2}}/rounds/{round: M6|M12}/annexes")
@Authenticated
@Blocking
class AnnexPages {
    private static final String HTML = "text/html;charset=UTF-8";

    private final Offices offices;
    private final PlanOfOffice plans;
    private final RoundsClient rounds;
    private final Visitor visitor;

    AnnexPages(Offices offices, PlanOfOffice plans, @RestClient RoundsClient rounds, Visitor visitor) {
        this.offices = offices;
        this.plans = plans;
        this.rounds = rounds;
        this.visitor = visitor;
    }

    /** Which report of which office. */
    static class OfRound {
        @PathParam("office")
        String office = "";

        @PathParam("year")
        int year;

        @PathParam("round")
        String round = "";

        String path() {
            return "/offices/" + office + "/" + year + "/rounds/" + round;
        }
    }

    @GET
    @Path("new")
    @Produces(HTML)
    public String blank(@BeanParam OfRound at) {
        return render(at, null, AnnexForm.empty(), Saving.NOT_YET);
    }

    @POST
    @Path("new")
    public Response add(@BeanParam OfRound at, @BeanParam AnnexForm form) {
        return save(at, null, form, "added", plan -> rounds.add(plan, at.round, form.words(), form.once()));
    }

    @GET
    @Path("{annex}")
    @Produces(HTML)
    public String edit(@BeanParam OfRound at, @PathParam("annex") UUID id) {
        return render(at, id, now(at, id), Saving.NOT_YET);
    }

    @POST
    @Path("{annex}")
    public Response rewrite(@BeanParam OfRound at, @PathParam("annex") UUID id, @BeanParam AnnexForm form) {
        return save(at, id, form, "saved", plan -> rounds.rewrite(plan, at.round, id, form.words(), form.tag()));
    }

    @POST
    @Path("{annex}/remove")
    public Response remove(@BeanParam OfRound at, @PathParam("annex") UUID id, @RestForm("tag") @Nullable String tag) {
        return save(at, id, now(at, id), "removed", plan -> rounds.remove(plan, at.round, id, tag));
    }

    /** The annex as it is, with the tag of its report. */
    private AnnexForm now(OfRound at, UUID id) {
        Tagged<Plan.Round> round = Tagged.of(rounds.one(plans.id(at.office, at.year), at.round));
        return round.value().annexes().stream()
                .filter(annex -> annex.id().equals(id))
                .findFirst()
                .map(annex -> AnnexForm.of(annex, round.tag()))
                .orElseThrow(NotFoundException::new);
    }

    /** Works on the plan with this id. */
    private interface OnPlan {
        void work(UUID plan);
    }

    private Response save(OfRound at, @Nullable UUID id, AnnexForm form, String said, OnPlan how) {
        try {
            how.work(plans.id(at.office, at.year));
            return Said.andSeeOther(at.path(), said);
        } catch (ServiceProblem problem) {
            return Saving.page(problem, render(at, id, form, Saving.refused(problem)));
        }
    }

    private String render(OfRound at, @Nullable UUID id, AnnexForm form, Saving saving) {
        Office office = offices.office(at.office, at.year, "rounds", visitor.frame());
        return Templates.annex(office, at.path(), id, form, saving)
                .setLocale(office.page().language().locale())
                .render();
    }

    @CheckedTemplate(basePath = "round")
    static class Templates {
        static native TemplateInstance annex(
                Office office, String round, @Nullable UUID id, AnnexForm form, Saving saving);
    }
}
