package prongsai.portal.centre.frameworks;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Questionnaire;
import prongsai.portal.api.QuestionnairesClient;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.api.centre.QuestionnaireLine;
import prongsai.portal.api.centre.QuestionnaireWorkClient;
import prongsai.portal.forms.Saving;
import prongsai.portal.forms.SentFile;
import prongsai.portal.layout.Page;
import prongsai.portal.layout.Said;
import prongsai.portal.layout.Visitor;

/** One year's questionnaire: read, drafted anew from a file, compared, put in force. */
@Path("/centre/frameworks/{year: 2[56][0-9]{2}}")
@Blocking
@Authenticated
@Produces("text/html;charset=UTF-8")
class FrameworkPage {
    private static final String DISTRICTS = "bma-district-office";
    private static final int NONE = 404;

    private final QuestionnairesClient questionnaires;
    private final QuestionnaireWorkClient work;
    private final Visitor visitor;

    FrameworkPage(
            @RestClient QuestionnairesClient questionnaires,
            @RestClient QuestionnaireWorkClient work,
            Visitor visitor) {
        this.questionnaires = questionnaires;
        this.work = work;
        this.visitor = visitor;
    }

    @GET
    public String show(
            @PathParam("year") int year,
            @QueryParam("scope") @DefaultValue(DISTRICTS) String scope,
            @QueryParam("revision") @Nullable Integer revision) {
        return html(FrameworkView.of(questionnaires.of(year, scope, revision)), Saving.NOT_YET);
    }

    /** Looks through a file, or keeps it as the year's draft: the button that was pressed says which. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(
            @PathParam("year") int path,
            @RestForm int year,
            @RestForm String scope,
            @RestForm @Nullable FileUpload file,
            @RestForm String what,
            @RestForm String once) {
        boolean dryRun = !"take".equals(what);
        try {
            Questionnaire taken = work.take(year, scope, dryRun, once + what, SentFile.of(file));
            return dryRun
                    ? Response.ok(html(FrameworkView.onlyLookedAt(taken), Saving.NOT_YET))
                            .build()
                    : Said.andSeeOther(address(taken), "saved");
        } catch (ServiceProblem problem) {
            Saving saving = Saving.refused(problem);
            return Response.status(problem.status())
                    .entity(html(FrameworkView.refused(year, scope, currentOrNull(year, scope)), saving))
                    .build();
        }
    }

    @POST
    @Path("activate")
    public Response activate(@PathParam("year") int year, @RestForm String scope, @RestForm String once) {
        try {
            work.activate(year, scope, once);
            return Said.andSeeOther("/centre/frameworks/" + year + "?scope=" + scope, "activated");
        } catch (ServiceProblem problem) {
            Saving saving = Saving.refused(problem);
            return Response.status(problem.status())
                    .entity(html(FrameworkView.refused(year, scope, currentOrNull(year, scope)), saving))
                    .build();
        }
    }

    /** Where a form was refused one may look again by the address. */
    @GET
    @Path("activate")
    public Response again(@PathParam("year") int year) {
        return Response.seeOther(URI.create("/centre/frameworks/" + year)).build();
    }

    @GET
    @Path("diff")
    public String diff(@PathParam("year") int year, @QueryParam("scope") @DefaultValue(DISTRICTS) String scope) {
        Page page = visitor.frame();
        QuestionnaireLine.Diff diff = work.diff(year, scope);
        return Templates.diff(
                        page,
                        diff,
                        diff.differences().stream().map(DiffLine::of).toList())
                .setLocale(page.language().locale())
                .render();
    }

    private @Nullable Questionnaire currentOrNull(int year, String scope) {
        try {
            return questionnaires.of(year, scope, null);
        } catch (ServiceProblem problem) {
            if (problem.status() == NONE) {
                return null;
            }
            throw problem;
        }
    }

    private static String address(Questionnaire one) {
        return "/centre/frameworks/" + one.fiscalYear() + "?scope=" + one.scope() + "&revision=" + one.revision();
    }

    private String html(FrameworkView view, Saving saving) {
        Page page = visitor.frame();
        List<String> wrong = saving.besides(List.of());
        return Templates.one(page, view, saving, wrong, UUID.randomUUID().toString())
                .setLocale(page.language().locale())
                .render();
    }

    @CheckedTemplate(basePath = "centre/frameworks")
    static class Templates {
        static native TemplateInstance one(
                Page page, FrameworkView view, Saving saving, List<String> wrong, String once);

        static native TemplateInstance diff(Page page, QuestionnaireLine.Diff diff, List<DiffLine> lines);
    }
}
