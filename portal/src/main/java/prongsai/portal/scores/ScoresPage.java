package prongsai.portal.scores;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Plan;
import prongsai.portal.api.ScoresClient.Scores;
import prongsai.portal.api.Tagged;
import prongsai.portal.layout.Visitor;
import prongsai.portal.office.Office;
import prongsai.portal.office.Offices;
import prongsai.portal.office.PublishedScores;
import prongsai.portal.office.Questionnaires;
import prongsai.portal.plan.PlanOfOffice;

/** The published scores that the plan of a year answers to, those of the years before, and the weak items with what the plan does about each. */
@Path("/offices/{office}/{year: 2[56][0-9]{2}}/scores")
@Authenticated
@Blocking
class ScoresPage {
    private static final int YEARS = 5;

    private final Offices offices;
    private final PublishedScores scores;
    private final PlanOfOffice plans;
    private final Questionnaires questionnaires;
    private final Visitor visitor;

    ScoresPage(
            Offices offices,
            PublishedScores scores,
            PlanOfOffice plans,
            Questionnaires questionnaires,
            Visitor visitor) {
        this.offices = offices;
        this.scores = scores;
        this.plans = plans;
        this.questionnaires = questionnaires;
        this.visitor = visitor;
    }

    @GET
    @Produces("text/html;charset=UTF-8")
    public String show(@PathParam("office") String code, @PathParam("year") int year) {
        Office office = offices.office(code, year, "scores", visitor.frame());
        List<Scores> years = new ArrayList<>();
        for (int basis = year - 1; basis > year - 1 - YEARS; basis--) {
            @Nullable Scores of = scores.of(basis, code);
            if (of != null) {
                years.add(of);
            }
        }
        @Nullable Tagged<Plan> plan = plans.ifAny(code, year);
        String scope = Objects.requireNonNullElse(office.organisation().frameworkScope(), "");
        ScoreSheet sheet = new ScoreSheet(
                office,
                years,
                questionnaires.of(year - 1, scope),
                plan == null ? List.of() : plan.value().issues());
        return Templates.page(sheet)
                .setLocale(office.page().language().locale())
                .render();
    }

    @CheckedTemplate(basePath = "scores")
    static class Templates {
        static native TemplateInstance page(ScoreSheet sheet);
    }
}
