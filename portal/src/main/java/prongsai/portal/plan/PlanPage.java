package prongsai.portal.plan;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Plan;
import prongsai.portal.api.Tagged;
import prongsai.portal.forms.Saving;
import prongsai.portal.layout.Visitor;
import prongsai.portal.office.Office;
import prongsai.portal.office.Offices;
import prongsai.portal.office.Questionnaires;

/** The plan of an office for a year, to read and to work on. */
@Path("/offices/{office}/{year: 2[56][0-9]{2}}/plan")
@Authenticated
@Blocking
class PlanPage {
    private final Offices offices;
    private final PlanOfOffice plans;
    private final Questionnaires questionnaires;
    private final Visitor visitor;

    PlanPage(Offices offices, PlanOfOffice plans, Questionnaires questionnaires, Visitor visitor) {
        this.offices = offices;
        this.plans = plans;
        this.questionnaires = questionnaires;
        this.visitor = visitor;
    }

    @GET
    @Produces("text/html;charset=UTF-8")
    public String show(
            @PathParam("office") String code,
            @PathParam("year") int year,
            @QueryParam("indicator") @Nullable String indicator,
            @QueryParam("part") @Nullable String part,
            @QueryParam("at") @Nullable UUID at) {
        return render(code, year, new PlanBoard.Wanted(number(indicator, 0), number(part, 1), at), Saving.NOT_YET);
    }

    private static int number(@Nullable String typed, int otherwise) {
        return typed != null && typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : otherwise;
    }

    /** The page, with what came of the last attempt to change something. */
    String render(String code, int year, Saving saving) {
        return render(code, year, new PlanBoard.Wanted(0, 1, null), saving);
    }

    private String render(String code, int year, PlanBoard.Wanted wanted, Saving saving) {
        Office office = offices.office(code, year, "plan", visitor.frame());
        @Nullable Tagged<Plan> plan = plans.ifAny(code, year);
        TemplateInstance page = plan == null
                ? Templates.none(office, saving, UUID.randomUUID())
                : Templates.page(board(office, plan, wanted), saving);
        return page.setLocale(office.page().language().locale()).render();
    }

    private PlanBoard board(Office office, Tagged<Plan> plan, PlanBoard.Wanted wanted) {
        String scope = Objects.requireNonNullElse(office.organisation().frameworkScope(), "");
        return PlanBoard.of(office, plan, wanted, year -> questionnaires.of(year, scope));
    }

    @CheckedTemplate(basePath = "plan")
    static class Templates {
        static native TemplateInstance page(PlanBoard board, Saving saving);

        static native TemplateInstance none(Office office, Saving saving, UUID once);
    }
}
