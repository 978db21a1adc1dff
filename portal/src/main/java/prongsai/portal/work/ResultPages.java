package prongsai.portal.work;

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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Measure;
import prongsai.portal.api.Plan;
import prongsai.portal.api.PlansClient;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.forms.Saving;
import prongsai.portal.layout.Said;
import prongsai.portal.layout.Visitor;
import prongsai.portal.office.Office;
import prongsai.portal.office.Offices;
import prongsai.portal.plan.PlanOfOffice;

/** What was done, in the words of the half-year's report: written, rewritten, taken out. */
@Path("/offices/{office}/{year: 2[56][0-9]{2}}/results")
@Authenticated
@Blocking
class ResultPages {
    private final Offices offices;
    private final PlanOfOffice plans;
    private final PlansClient results;
    private final Visitor visitor;

    ResultPages(Offices offices, PlanOfOffice plans, @RestClient PlansClient results, Visitor visitor) {
        this.offices = offices;
        this.plans = plans;
        this.results = results;
        this.visitor = visitor;
    }

    @GET
    @Path("new")
    @Produces("text/html;charset=UTF-8")
    public String blank(@PathParam("office") String office, @PathParam("year") int year, @BeanParam ResultForm form) {
        return render(office, year, null, form.begun(), Saving.NOT_YET);
    }

    @POST
    @Path("new")
    public Response write(@PathParam("office") String office, @PathParam("year") int year, @BeanParam ResultForm form) {
        return save(office, year, null, form, "added", () -> {
            results.record(plans.id(office, year), form.words(), form.once());
        });
    }

    @GET
    @Path("{result}")
    @Produces("text/html;charset=UTF-8")
    public String edit(@PathParam("office") String office, @PathParam("year") int year, @PathParam("result") UUID id) {
        Plan.Result result = result(plans.get(office, year).value(), id);
        return render(office, year, id, ResultForm.of(result), Saving.NOT_YET);
    }

    @POST
    @Path("{result}")
    public Response rewrite(
            @PathParam("office") String office,
            @PathParam("year") int year,
            @PathParam("result") UUID id,
            @BeanParam ResultForm form) {
        return save(office, year, id, form, "saved", () -> {
            results.rewrite(plans.id(office, year), id, form.words(), form.tag());
        });
    }

    @POST
    @Path("{result}/remove")
    public Response remove(
            @PathParam("office") String office,
            @PathParam("year") int year,
            @PathParam("result") UUID id,
            @BeanParam ResultForm form) {
        Plan plan = plans.get(office, year).value();
        ResultForm before = ResultForm.of(result(plan, id));
        return save(office, year, id, before, "removed", () -> results.erase(plan.id(), id, form.tag()));
    }

    private static Plan.Result result(Plan plan, UUID id) {
        return plan.results().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private Response save(String office, int year, @Nullable UUID id, ResultForm form, String said, Runnable work) {
        try {
            work.run();
            String path = "/offices/" + office + "/" + year;
            UUID measure = form.measures().isEmpty() ? null : form.measures().get(0);
            return Said.andSeeOther(path + (measure == null ? "/rounds/" + form.round() : "/work/" + measure), said);
        } catch (ServiceProblem problem) {
            Saving saving = Saving.refused(problem);
            if (saving.conflict() && id != null) {
                form.tag = ResultForm.of(result(plans.get(office, year).value(), id))
                        .tag();
            }
            return Saving.page(problem, render(office, year, id, form, saving));
        }
    }

    private String render(String code, int year, @Nullable UUID id, ResultForm form, Saving saving) {
        Office office = offices.office(code, year, "work", visitor.frame());
        Plan plan = plans.get(code, year).value();
        String theirs =
                saving.conflict() ? result(plan, Objects.requireNonNull(id)).text() : "";
        List<Measure> choice = plan.measures().stream()
                .filter(measure -> measure.concerns(office.ownSection()))
                .toList();
        return Templates.result(office, plan, choice, id, form, saving, theirs)
                .setLocale(office.page().language().locale())
                .render();
    }

    @CheckedTemplate(basePath = "work")
    static class Templates {
        static native TemplateInstance result(
                Office office,
                Plan plan,
                List<Measure> choice,
                @Nullable UUID id,
                ResultForm form,
                Saving saving,
                String theirs);
    }
}
