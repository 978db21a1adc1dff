package prongsai.portal.imports;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Plan;
import prongsai.portal.api.PlanImport;
import prongsai.portal.api.PlanImportsClient;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.forms.Saving;
import prongsai.portal.layout.Said;
import prongsai.portal.layout.Visitor;
import prongsai.portal.office.Office;
import prongsai.portal.office.Offices;

/** Brings a plan in from Word or Excel: the file is chosen, its rows are looked through and corrected, and accepted. */
@Path("/offices/{office}/{year: 2[56][0-9]{2}}/import")
@Authenticated
@Blocking
class ImportPage {
    private static final String HTML = "text/html;charset=UTF-8";

    private final Offices offices;
    private final PlanImportsClient imports;
    private final Visitor visitor;

    ImportPage(Offices offices, @RestClient PlanImportsClient imports, Visitor visitor) {
        this.offices = offices;
        this.imports = imports;
        this.visitor = visitor;
    }

    /** Into whose plan. */
    static class Place {
        @PathParam("office")
        String office = "";

        @PathParam("year")
        int year;
    }

    @GET
    @Produces(HTML)
    public String choose(@BeanParam Place at) {
        Office office = office(at);
        return choose(office, offices.plan(at.office, at.year), new FileForm(), Saving.NOT_YET);
    }

    /** Reads the file and shows what was understood; nothing is written. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(HTML)
    public Response read(@BeanParam Place at, @BeanParam FileForm file) {
        Office office = office(at);
        Plan.Line plan = plan(at);
        try {
            PlanImport.Answer answer = imports.file(plan.id(), true, file.sent());
            Draft draft = Draft.of(answer, file.roundOrNone());
            return Response.ok(review(Review.of(office, draft, answer, -1, 0, "all", Saving.NOT_YET)))
                    .build();
        } catch (ServiceProblem problem) {
            return refused(problem, choose(office, plan, file, Saving.refused(problem)));
        }
    }

    /** Takes what was corrected: tries it again, or accepts it. */
    @POST
    @Path("rows")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(HTML)
    public Response rows(@BeanParam Place at, MultivaluedMap<String, String> typed) {
        Office office = office(at);
        Plan.Line plan = plan(at);
        ReviewForm form = new ReviewForm(typed, plan.basisFiscalYear());
        Draft draft = form.draft();
        try {
            PlanImport.Answer answer = send(plan.id(), draft, form);
            if (answer.written()) {
                return Said.andSeeOther(office.in("plan"), "taken");
            }
            return Response.ok(review(review(office, draft, answer, form, Saving.NOT_YET)))
                    .build();
        } catch (ServiceProblem problem) {
            Saving saving = Saving.refused(problem);
            return refused(problem, review(review(office, draft, null, form, saving)));
        }
    }

    private PlanImport.Answer send(UUID plan, Draft draft, ReviewForm form) {
        return form.isAccepted()
                ? imports.rows(plan, false, draft.corrected(), form.once())
                : imports.rows(plan, true, draft.corrected(), null);
    }

    private static Review review(
            Office office, Draft draft, PlanImport.@Nullable Answer answer, ReviewForm form, Saving saving) {
        return Review.of(office, draft, answer, form.edited(), form.page(), form.only(), saving);
    }

    private Office office(Place at) {
        Office office = offices.office(at.office, at.year, "plan", visitor.frame());
        if (!office.isPlanned()) {
            throw new ForbiddenException();
        }
        return office;
    }

    private Plan.Line plan(Place at) {
        Plan.Line plan = offices.plan(at.office, at.year);
        if (plan == null) {
            throw new NotFoundException();
        }
        return plan;
    }

    private static Response refused(ServiceProblem problem, String html) {
        return Saving.page(problem, html);
    }

    private static String choose(Office office, Plan.@Nullable Line plan, FileForm form, Saving saving) {
        return Templates.choose(office, plan, form, saving)
                .setLocale(office.page().language().locale())
                .render();
    }

    private static String review(Review review) {
        return Templates.review(review)
                .setLocale(review.office().page().language().locale())
                .render();
    }

    @CheckedTemplate(basePath = "imports")
    static class Templates {
        static native TemplateInstance choose(Office office, Plan.@Nullable Line plan, FileForm form, Saving saving);

        static native TemplateInstance review(Review review);
    }
}
