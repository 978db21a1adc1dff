package prongsai.portal.centre.scores;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.api.centre.Assessed;
import prongsai.portal.api.centre.ScoreWorkClient;
import prongsai.portal.forms.Saving;
import prongsai.portal.forms.SentFile;
import prongsai.portal.layout.Language;
import prongsai.portal.layout.Page;
import prongsai.portal.layout.Visitor;
import prongsai.portal.shown.Csv;

/** The scores of a year: brought in from a file, and published all at once. */
@Path("/")
@Blocking
@Authenticated
class ScoresPage {
    private final ScoreWorkClient scores;
    private final ReadingScores reading;
    private final Visitor visitor;

    ScoresPage(@RestClient ScoreWorkClient scores, ReadingScores reading, Visitor visitor) {
        this.scores = scores;
        this.reading = reading;
        this.visitor = visitor;
    }

    @GET
    @Path("centre/scores")
    @Produces("text/html;charset=UTF-8")
    public String show(
            @QueryParam("year") @Nullable String year,
            @QueryParam("status") @Nullable String status,
            @QueryParam("q") @Nullable String q) {
        Page page = visitor.frame();
        return html(page, reading.of(year, status, q, page.language()), Saving.NOT_YET, "");
    }

    /** Looks through a file, or takes it: the button that was pressed says which. */
    @POST
    @Path("centre/scores")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces("text/html;charset=UTF-8")
    public Response bring(
            @RestForm @Nullable FileUpload file, @RestForm int year, @RestForm String what, @RestForm String once) {
        try {
            return seeRun(scores.bring(!"take".equals(what), year, once + what, SentFile.of(file)));
        } catch (ServiceProblem problem) {
            return refused(year, problem, "");
        }
    }

    /** Publishes every draft of the year. */
    @POST
    @Path("centre/scores/publish")
    @Produces("text/html;charset=UTF-8")
    public Response publish(@RestForm int year, @RestForm @DefaultValue("") String reason, @RestForm String once) {
        try {
            String why = reason.isBlank() ? null : reason;
            return seeRun(scores.publishYear(year, once, new Assessed.Publish(why)));
        } catch (ServiceProblem problem) {
            return refused(year, problem, reason);
        }
    }

    /** After a form that was refused, one may look at the page again by its address. */
    @GET
    @Path("centre/scores/publish")
    @Produces("text/html;charset=UTF-8")
    public String again() {
        return show(null, null, null);
    }

    @GET
    @Path("centre/scores.csv")
    @Produces(Csv.TYPE)
    public Response table(
            @QueryParam("year") @Nullable String year,
            @QueryParam("status") @Nullable String status,
            @QueryParam("q") @Nullable String q) {
        Language language = visitor.language();
        ScoresView view = reading.of(year, status, q, language);
        ScoresWords words = MessageBundles.get(ScoresWords.class, Localized.Literal.of(language.code()));
        List<String> heading = List.of(
                words.code(), words.office(), words.total(), words.grade(), words.statusHeading(), words.revision());
        return Csv.file(
                "scores-" + view.year() + ".csv",
                Stream.concat(
                                Stream.of(heading),
                                view.lines().stream()
                                        .map(line -> List.of(
                                                line.code(),
                                                line.name(),
                                                Objects.toString(line.score().total(), ""),
                                                Objects.toString(line.score().grade(), ""),
                                                words.status(line.score().status()),
                                                Integer.toString(line.score().revision()))))
                        .toList());
    }

    private static Response seeRun(Response answer) {
        String address = Objects.requireNonNull(answer.getHeaderString("Location"));
        return Response.seeOther(URI.create("/centre/scores/runs/" + address.substring(address.lastIndexOf('/') + 1)))
                .build();
    }

    private Response refused(int year, ServiceProblem problem, String reason) {
        Saving saving = Saving.refused(problem);
        Page page = visitor.frame();
        ScoresView view = reading.of(Integer.toString(year), null, null, page.language());
        return Response.status(problem.status())
                .entity(html(page, view, saving, reason))
                .build();
    }

    private static String html(Page page, ScoresView view, Saving saving, String reason) {
        return Templates.list(page, view, saving, reason, UUID.randomUUID().toString())
                .setLocale(page.language().locale())
                .render();
    }

    @CheckedTemplate(basePath = "centre/scores")
    static class Templates {
        static native TemplateInstance list(Page page, ScoresView view, Saving saving, String reason, String once);
    }
}
