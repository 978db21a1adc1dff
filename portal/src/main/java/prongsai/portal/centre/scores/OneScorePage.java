package prongsai.portal.centre.scores;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.api.centre.Assessed;
import prongsai.portal.api.centre.ScoreWorkClient;
import prongsai.portal.forms.Saving;
import prongsai.portal.layout.Page;
import prongsai.portal.layout.Said;
import prongsai.portal.layout.Visitor;

/** One office's scores, as drafted or as published; where the papers and the figures differ; its publication. */
@Path("/centre/scores/{year: 2[56][0-9]{2}}/{office: [0-9A-Z-]+}")
@Blocking
@Authenticated
@Produces("text/html;charset=UTF-8")
class OneScorePage {
    private static final int NONE = 404;

    private final ScoreWorkClient scores;
    private final ReadingScores reading;
    private final Visitor visitor;

    OneScorePage(@RestClient ScoreWorkClient scores, ReadingScores reading, Visitor visitor) {
        this.scores = scores;
        this.reading = reading;
        this.visitor = visitor;
    }

    @GET
    public String show(
            @PathParam("year") int year,
            @PathParam("office") String office,
            @QueryParam("published") boolean published) {
        return html(year, office, !published, "", Saving.NOT_YET);
    }

    @POST
    public Response publish(
            @PathParam("year") int year,
            @PathParam("office") String office,
            @RestForm @DefaultValue("") String reason,
            @RestForm String once) {
        try {
            scores.publish(year, office, once, new Assessed.Publish(reason.isBlank() ? null : reason));
            return Said.andSeeOther("/centre/scores/" + year + "/" + office, "published");
        } catch (ServiceProblem problem) {
            Saving saving = Saving.refused(problem);
            return Response.status(problem.status())
                    .entity(html(year, office, true, reason, saving))
                    .build();
        }
    }

    private String html(int year, String office, boolean draft, String reason, Saving saving) {
        Page page = visitor.frame();
        OneScore one = new OneScore(
                reading.name(office, page.language()),
                scores.one(year, office, draft),
                draft,
                revisions(year, office),
                reason,
                UUID.randomUUID().toString());
        return Templates.one(page, one, saving)
                .setLocale(page.language().locale())
                .render();
    }

    private List<Assessed.Revision> revisions(int year, String office) {
        try {
            return scores.revisions(year, office).items();
        } catch (ServiceProblem problem) {
            if (problem.status() == NONE) {
                return List.of();
            }
            throw problem;
        }
    }

    /**
     * What the page shows.
     *
     * @param draft whether it is what would be published, not what is
     */
    record OneScore(
            String name,
            Assessed scores,
            boolean draft,
            List<Assessed.Revision> revisions,
            String reason,
            String once) {
        /** Whether something is drafted that is not published yet. */
        public boolean isToPublish() {
            return draft && !scores.status().equals("PUBLISHED");
        }

        /** The items that have a score. */
        public List<Assessed.Item> known() {
            return scores.items().stream().filter(item -> item.score() != null).toList();
        }

        public boolean below(String item) {
            return scores.belowThreshold().contains(item);
        }
    }

    @CheckedTemplate(basePath = "centre/scores")
    static class Templates {
        static native TemplateInstance one(Page page, OneScore one, Saving saving);
    }
}
