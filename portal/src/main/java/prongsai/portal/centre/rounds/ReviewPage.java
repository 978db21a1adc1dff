package prongsai.portal.centre.rounds;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.api.centre.RoundState;
import prongsai.portal.api.centre.SubmittedRoundsClient;
import prongsai.portal.forms.Saving;
import prongsai.portal.layout.Page;
import prongsai.portal.layout.Said;
import prongsai.portal.layout.Visitor;

/** One report that was handed in: read row by row, then accepted or given back. */
@Path("/centre/rounds/{year: 2[56][0-9]{2}}/{office: [0-9A-Z-]+}/{round: M6|M12}")
@Blocking
@Authenticated
@Produces("text/html;charset=UTF-8")
class ReviewPage {
    private final SubmittedRoundsClient rounds;
    private final ReadingRounds plans;
    private final ReadingReview reading;
    private final Visitor visitor;

    ReviewPage(@RestClient SubmittedRoundsClient rounds, ReadingRounds plans, ReadingReview reading, Visitor visitor) {
        this.rounds = rounds;
        this.plans = plans;
        this.reading = reading;
        this.visitor = visitor;
    }

    @GET
    public String show(
            @PathParam("year") int year,
            @PathParam("office") String office,
            @PathParam("round") String round,
            @QueryParam("submission") @Nullable Integer number) {
        Page page = visitor.frame();
        ReadingReview.Read read =
                reading.read(plans.planId(year, office), year, office, round, number, page.language());
        Decision decision = Decision.fresh(read.tag(), read.review().state().returnNotes(), read.snapshot());
        return html(page, read.review(), decision, Saving.NOT_YET);
    }

    /** Accepts it, or gives it back: the button that was pressed says which. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @PathParam("year") int year,
            @PathParam("office") String office,
            @PathParam("round") String round,
            MultivaluedMap<String, String> form) {
        Decision decision = Decision.typed(form);
        boolean accepted = "accept".equals(form.getFirst("decision"));
        UUID plan = plans.planId(year, office);
        try {
            if (accepted) {
                rounds.accept(plan, round, decision.tag(), decision.once());
            } else {
                giveBack(plan, year, office, round, decision);
            }
            return Said.andSeeOther("/centre/rounds?year=" + year, accepted ? "accepted" : "returned");
        } catch (ServiceProblem problem) {
            return refused(plan, year, office, round, decision, problem);
        }
    }

    private void giveBack(UUID plan, int year, String office, String round, Decision decision) {
        ReadingReview.Read read = reading.read(plan, year, office, round, null, visitor.language());
        rounds.giveBack(
                plan,
                round,
                decision.tag(),
                decision.once(),
                new RoundState.GiveBack(decision.reason(), decision.placed(read.snapshot())));
    }

    private Response refused(UUID plan, int year, String office, String round, Decision typed, ServiceProblem problem) {
        Saving saving = Saving.refused(problem);
        Page page = visitor.frame();
        ReadingReview.Read read = reading.read(plan, year, office, round, null, page.language());
        // who has read that somebody else was faster may decide on what they see now
        Decision again = Decision.again(typed, read.tag());
        return Response.status(problem.status())
                .entity(html(page, read.review(), again, saving))
                .build();
    }

    private static String html(Page page, Review review, Decision decision, Saving saving) {
        return Templates.review(page, review, decision, saving)
                .setLocale(page.language().locale())
                .render();
    }

    @CheckedTemplate(basePath = "centre/rounds")
    static class Templates {
        static native TemplateInstance review(Page page, Review review, Decision decision, Saving saving);
    }
}
