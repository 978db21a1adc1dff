package prongsai.portal.plan;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Plan;
import prongsai.portal.api.PlansClient;
import prongsai.portal.api.ScoresClient.Indicator;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.api.Tagged;
import prongsai.portal.forms.Saving;
import prongsai.portal.layout.Said;
import prongsai.portal.layout.Visitor;
import prongsai.portal.office.Office;
import prongsai.portal.office.Offices;
import prongsai.portal.office.Questionnaires;

/** An issue of the plan: a new one, other words for one, or one less. */
@Path("/offices/{office}/{year: 2[56][0-9]{2}}/plan/issues")
@Authenticated
@Blocking
class IssuePages {
    private final Offices offices;
    private final PlanOfOffice plans;
    private final PlansClient measures;
    private final Questionnaires questionnaires;
    private final Visitor visitor;

    IssuePages(
            Offices offices,
            PlanOfOffice plans,
            @RestClient PlansClient measures,
            Questionnaires questionnaires,
            Visitor visitor) {
        this.offices = offices;
        this.plans = plans;
        this.measures = measures;
        this.questionnaires = questionnaires;
        this.visitor = visitor;
    }

    @GET
    @Path("new")
    @Produces("text/html;charset=UTF-8")
    public String blank(@PathParam("office") String office, @PathParam("year") int year) {
        return render(office, year, null, IssueForm.empty(), Saving.NOT_YET);
    }

    @POST
    @Path("new")
    public Response raise(@PathParam("office") String office, @PathParam("year") int year, @BeanParam IssueForm form) {
        return save(office, year, null, form, "added", () -> {
            measures.raise(plans.id(office, year), form.words(null), form.once());
        });
    }

    @GET
    @Path("{issue}")
    @Produces("text/html;charset=UTF-8")
    public String edit(@PathParam("office") String office, @PathParam("year") int year, @PathParam("issue") UUID id) {
        Tagged<Plan> plan = plans.get(office, year);
        return render(
                office, year, id, IssueForm.of(issue(plan.value(), id), plan.value(), plan.tag()), Saving.NOT_YET);
    }

    @POST
    @Path("{issue}")
    public Response reword(
            @PathParam("office") String office,
            @PathParam("year") int year,
            @PathParam("issue") UUID id,
            @BeanParam IssueForm form) {
        return save(office, year, id, form, "saved", () -> {
            Plan plan = plans.get(office, year).value();
            measures.reword(plan.id(), id, form.words(issue(plan, id).subIndicator()), form.tag());
        });
    }

    @POST
    @Path("{issue}/remove")
    public Response drop(
            @PathParam("office") String office,
            @PathParam("year") int year,
            @PathParam("issue") UUID id,
            @FormParam("tag") @Nullable String tag) {
        Tagged<Plan> plan = plans.get(office, year);
        IssueForm form = IssueForm.of(issue(plan.value(), id), plan.value(), plan.tag());
        return save(
                office,
                year,
                id,
                form,
                "removed",
                () -> measures.drop(plan.value().id(), id, tag));
    }

    private static Plan.Issue issue(Plan plan, UUID id) {
        return plan.issues().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private Response save(String office, int year, @Nullable UUID id, IssueForm form, String said, Runnable work) {
        try {
            work.run();
            String place = id == null || said.equals("removed") ? "" : "?at=" + id + "#issue-" + id;
            return Said.andSeeOther("/offices/" + office + "/" + year + "/plan" + place, said);
        } catch (ServiceProblem problem) {
            Saving saving = Saving.refused(problem);
            if (saving.conflict() && id != null) {
                Tagged<Plan> now = plans.get(office, year);
                form.tag = now.tag();
                form.theirs = issue(now.value(), id).description();
            }
            return Saving.page(problem, render(office, year, id, form, saving));
        }
    }

    private String render(String code, int year, @Nullable UUID id, IssueForm form, Saving saving) {
        Office office = offices.office(code, year, "plan", visitor.frame());
        String scope = Objects.requireNonNullElse(office.organisation().frameworkScope(), "");
        int basisYear = plans.get(code, year).value().basisFiscalYear();
        List<Indicator> indicators = questionnaires.of(basisYear, scope).indicators().values().stream()
                .sorted(Comparator.comparingInt(Indicator::number))
                .toList();
        return Templates.issue(office, id, form, saving, indicators, basisYear)
                .setLocale(office.page().language().locale())
                .render();
    }

    @CheckedTemplate(basePath = "plan")
    static class Templates {
        static native TemplateInstance issue(
                Office office,
                @Nullable UUID id,
                IssueForm form,
                Saving saving,
                List<Indicator> indicators,
                int basisYear);
    }
}
