package prongsai.portal.plan;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Measure;
import prongsai.portal.api.MeasuresClient;
import prongsai.portal.api.Plan;
import prongsai.portal.api.PlansClient;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.api.Suggestions;
import prongsai.portal.api.Tagged;
import prongsai.portal.forms.Ids;
import prongsai.portal.forms.Saving;
import prongsai.portal.layout.Said;
import prongsai.portal.layout.Visitor;
import prongsai.portal.office.Office;
import prongsai.portal.office.Offices;

/**
 * A measure's words in the plan: a new one, other words, or one less. The form saves itself while it is written; where somebody else
 * has saved meanwhile, both are shown and nothing is written over unasked.
 */
@Path("/offices/{office}/{year: 2[56][0-9]{2}}/plan/measures")
@Authenticated
@Blocking
class MeasurePages {
    private static final String HTML = "text/html;charset=UTF-8";

    private final Offices offices;
    private final PlanOfOffice plans;
    private final PlansClient planning;
    private final MeasuresClient measures;
    private final Visitor visitor;
    private final Clock clock;

    MeasurePages(
            Offices offices,
            PlanOfOffice plans,
            @RestClient PlansClient planning,
            @RestClient MeasuresClient measures,
            Visitor visitor,
            Clock clock) {
        this.offices = offices;
        this.plans = plans;
        this.planning = planning;
        this.measures = measures;
        this.visitor = visitor;
        this.clock = clock;
    }

    /** An empty form; {@code issues} are the ids, with commas between them, that the new measure answers. */
    @GET
    @Path("new")
    @Produces(HTML)
    public String blank(
            @PathParam("office") String office,
            @PathParam("year") int year,
            @QueryParam("issues") @Nullable String issues) {
        List<UUID> answered = issues == null || issues.isBlank()
                ? List.of()
                : Arrays.stream(issues.split(",", -1)).map(Ids::of).toList();
        return render(office, year, null, MeasureForm.empty(answered), Saving.NOT_YET);
    }

    @POST
    @Path("new")
    public Response add(@PathParam("office") String office, @PathParam("year") int year, @BeanParam MeasureForm form) {
        try {
            Measure added = planning.add(plans.id(office, year), form.words(null), form.once());
            return Said.andSeeOther(
                    "/offices/" + office + "/" + year + "/plan?at=" + added.id() + "#measure-" + added.id(), "added");
        } catch (ServiceProblem problem) {
            return refused(problem, render(office, year, null, form, Saving.refused(problem)));
        }
    }

    @GET
    @Path("{measure}")
    @Produces(HTML)
    public String edit(@PathParam("office") String office, @PathParam("year") int year, @PathParam("measure") UUID id) {
        Tagged<Measure> measure = Tagged.of(measures.one(id));
        return render(office, year, measure.value(), MeasureForm.of(measure.value(), measure.tag()), Saving.NOT_YET);
    }

    /** Where the form saves itself ({@code HX-Request}), only what came of it is answered. */
    @POST
    @Path("{measure}")
    @Produces(HTML)
    public Response revise(
            @PathParam("office") String office,
            @PathParam("year") int year,
            @PathParam("measure") UUID id,
            @HeaderParam("HX-Request") @Nullable String script,
            @BeanParam MeasureForm form) {
        Tagged<Measure> before = Tagged.of(measures.one(id));
        try {
            Tagged<Measure> saved =
                    Tagged.of(planning.revise(before.value().plan(), id, form.words(before.value()), form.tag()));
            if (script != null) {
                return Response.ok(saved(office, year, saved)).build();
            }
            return Said.andSeeOther("/offices/" + office + "/" + year + "/plan?at=" + id + "#measure-" + id, "saved");
        } catch (ServiceProblem problem) {
            Saving saving = Saving.refused(problem);
            if (script != null) {
                return refused(problem, notSaved(office, year, before, form, saving));
            }
            form.tag = saving.conflict() ? before.tag() : form.tag();
            return refused(problem, render(office, year, before.value(), form, saving));
        }
    }

    @POST
    @Path("{measure}/remove")
    public Response remove(
            @PathParam("office") String office,
            @PathParam("year") int year,
            @PathParam("measure") UUID id,
            @FormParam("tag") @Nullable String tag) {
        Tagged<Measure> measure = Tagged.of(measures.one(id));
        try {
            planning.remove(measure.value().plan(), id, tag);
            return Said.andSeeOther("/offices/" + office + "/" + year + "/plan", "removed");
        } catch (ServiceProblem problem) {
            MeasureForm form = MeasureForm.of(measure.value(), measure.tag());
            return refused(problem, render(office, year, measure.value(), form, Saving.refused(problem)));
        }
    }

    private static Response refused(ServiceProblem problem, String html) {
        return Saving.page(problem, html);
    }

    private String render(String code, int year, @Nullable Measure measure, MeasureForm form, Saving saving) {
        Office office = offices.office(code, year, "plan", visitor.frame());
        Plan plan = plans.get(code, year).value();
        MeasureEditor editor = new MeasureEditor(
                office, measure, form, saving, plan.issues(), measure == null ? suggestions(plan, form) : List.of());
        return Templates.measure(editor)
                .setLocale(office.page().language().locale())
                .render();
    }

    private List<Suggestions.StandardMeasure> suggestions(Plan plan, MeasureForm form) {
        return planning.suggestions(plan.id()).issues().stream()
                .filter(of -> form.issues().contains(of.issue()))
                .flatMap(of -> of.standardMeasures().stream())
                .distinct()
                .toList();
    }

    private String saved(String code, int year, Tagged<Measure> saved) {
        Office office = offices.office(code, year, "plan", visitor.frame());
        return Templates.saved(office, saved.value(), MeasureForm.of(saved.value(), saved.tag()), clock.instant())
                .setLocale(office.page().language().locale())
                .render();
    }

    private String notSaved(String code, int year, Tagged<Measure> theirs, MeasureForm form, Saving saving) {
        Office office = offices.office(code, year, "plan", visitor.frame());
        MeasureForm other = MeasureForm.of(theirs.value(), theirs.tag());
        return Templates.notSaved(office, saving, form, other)
                .setLocale(office.page().language().locale())
                .render();
    }

    @CheckedTemplate(basePath = "plan")
    static class Templates {
        static native TemplateInstance measure(MeasureEditor editor);

        static native TemplateInstance saved(Office office, Measure measure, MeasureForm form, Instant at);

        static native TemplateInstance notSaved(Office office, Saving saving, MeasureForm mine, MeasureForm theirs);
    }
}
