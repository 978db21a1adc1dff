package prongsai.portal.round;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Plan;
import prongsai.portal.api.RoundsClient;
import prongsai.portal.api.RoundsClient.Finding;
import prongsai.portal.api.Tagged;
import prongsai.portal.forms.Saving;
import prongsai.portal.layout.Visitor;
import prongsai.portal.office.Office;
import prongsai.portal.office.Offices;
import prongsai.portal.plan.PlanOfOffice;

/** The half-year's reports of an office, and one of them: its check-list, how measures stand, its results and annexes. */
@Path("/offices/{office}/{year: 2[56][0-9]{2}}/rounds")
@Authenticated
@Blocking
class RoundPage {
    private static final String HTML = "text/html;charset=UTF-8";

    private final Offices offices;
    private final PlanOfOffice plans;
    private final RoundsClient rounds;
    private final Visitor visitor;

    RoundPage(Offices offices, PlanOfOffice plans, @RestClient RoundsClient rounds, Visitor visitor) {
        this.offices = offices;
        this.plans = plans;
        this.rounds = rounds;
        this.visitor = visitor;
    }

    @GET
    @Produces(HTML)
    public String both(@PathParam("office") String code, @PathParam("year") int year) {
        Office office = offices.office(code, year, "rounds", visitor.frame());
        @Nullable Tagged<Plan> plan = plans.ifAny(code, year);
        return Templates.both(office, plan == null ? null : plan.value())
                .setLocale(office.page().language().locale())
                .render();
    }

    @GET
    @Path("{round: M6|M12}")
    @Produces(HTML)
    public String one(
            @PathParam("office") String code,
            @PathParam("year") int year,
            @PathParam("round") String round,
            @QueryParam("all") boolean all) {
        return render(code, year, round, Saving.NOT_YET, all, Map.of());
    }

    /** The page, with how the last form fared and what was typed in it. */
    String render(String code, int year, String round, Saving saving, Map<UUID, Plan.Standing> typed) {
        return render(code, year, round, saving, false, typed);
    }

    /** Back to the form: a reason says nothing where it is not said how the measure stands. */
    Response reasonWithoutStanding(String code, int year, String round, Map<UUID, Plan.Standing> typed) {
        RoundWords words = MessageBundles.get(
                RoundWords.class, Localized.Literal.of(visitor.language().code()));
        Saving saving = new Saving(words.reasonWithoutStanding(), List.of(), false);
        return Response.status(Response.Status.BAD_REQUEST)
                .type(HTML)
                .entity(render(code, year, round, saving, typed))
                .build();
    }

    private String render(
            String code, int year, String round, Saving saving, boolean all, Map<UUID, Plan.Standing> typed) {
        Office office = offices.office(code, year, "rounds", visitor.frame());
        Plan plan = plans.get(code, year).value();
        Tagged<Plan.Round> found = Tagged.of(rounds.one(plan.id(), round));
        List<Finding> findings = found.value().isFrozen() ? List.of() : rounds.check(plan.id(), round);
        RoundBoard board = new RoundBoard(office, plan, found.value(), found.tag(), findings, all, typed);
        return Templates.one(board, saving)
                .setLocale(office.page().language().locale())
                .render();
    }

    @CheckedTemplate(basePath = "round")
    static class Templates {
        static native TemplateInstance both(Office office, @Nullable Plan plan);

        static native TemplateInstance one(RoundBoard board, Saving saving);
    }
}
