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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.api.centre.Comments;
import prongsai.portal.api.centre.CommentsOfMeasureClient;
import prongsai.portal.forms.Saving;
import prongsai.portal.layout.Page;
import prongsai.portal.layout.Said;
import prongsai.portal.layout.Visitor;

/** What office and centre say to each other about one measure of a report. */
@Path("/centre/comments/{year: 2[56][0-9]{2}}/{office: [0-9A-Z-]+}/{round: M6|M12}/{measure: [0-9a-f-]+}")
@Blocking
@Authenticated
@Produces("text/html;charset=UTF-8")
class CommentsPage {
    private static final int MOST = 200;

    private final CommentsOfMeasureClient comments;
    private final ReadingRounds plans;
    private final ReadingReview reading;
    private final Visitor visitor;

    CommentsPage(
            @RestClient CommentsOfMeasureClient comments, ReadingRounds plans, ReadingReview reading, Visitor visitor) {
        this.comments = comments;
        this.plans = plans;
        this.reading = reading;
        this.visitor = visitor;
    }

    @GET
    public String show(
            @PathParam("year") int year,
            @PathParam("office") String office,
            @PathParam("round") String round,
            @PathParam("measure") UUID measure) {
        return html(year, office, round, measure, "", Saving.NOT_YET);
    }

    @POST
    public Response write(
            @PathParam("year") int year,
            @PathParam("office") String office,
            @PathParam("round") String round,
            @PathParam("measure") UUID measure,
            @RestForm String text,
            @RestForm String once) {
        try {
            comments.write(measure, once, new Comments.Write(text));
            return Said.andSeeOther("/centre/comments/" + year + "/" + office + "/" + round + "/" + measure, "added");
        } catch (ServiceProblem problem) {
            Saving saving = Saving.refused(problem);
            return Response.status(problem.status())
                    .entity(html(year, office, round, measure, text, saving))
                    .build();
        }
    }

    private String html(int year, String office, String round, UUID measure, String text, Saving saving) {
        Page page = visitor.frame();
        ReadingReview.Read read = reading.read(plans.planId(year, office), year, office, round, null, page.language());
        CommentForm form = new CommentForm(
                read.review().rows().stream()
                        .filter(row -> row.id().equals(measure.toString()))
                        .toList(),
                UUID.randomUUID().toString(),
                text);
        return Templates.comments(page, read.review(), form, comments.of(measure, MOST), saving)
                .setLocale(page.language().locale())
                .render();
    }

    /** The measure it is about, as the report has it (none where it is not in the report), and what is being typed. */
    record CommentForm(List<Review.Row> about, String once, String text) {}

    @CheckedTemplate(basePath = "centre/rounds")
    static class Templates {
        static native TemplateInstance comments(
                Page page, Review review, CommentForm form, Comments comments, Saving saving);
    }
}
