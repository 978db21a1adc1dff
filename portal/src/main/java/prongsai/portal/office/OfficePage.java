package prongsai.portal.office;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.OrganisationsClient.Organisation;
import prongsai.portal.api.ScoresClient.Scores;
import prongsai.portal.layout.Page;
import prongsai.portal.layout.Visitor;
import prongsai.portal.office.Questionnaires.Questionnaire;
import prongsai.portal.shown.FiscalYears;

/**
 * What everybody may know of an office: published scores, plan, results and public photos of a year, at an address that stays and can be
 * written into the disclosure form. And the list of all offices.
 */
@Path("/offices")
@PermitAll
@Blocking
class OfficePage {
    private static final String HTML = "text/html;charset=UTF-8";
    private static final int YEARS_BACK = 6;

    private final Offices offices;
    private final Published published;
    private final PublishedScores scores;
    private final Questionnaires questionnaires;
    private final Visitor visitor;
    private final Clock clock;

    OfficePage(
            Offices offices,
            Published published,
            PublishedScores scores,
            Questionnaires questionnaires,
            Visitor visitor,
            Clock clock) {
        this.offices = offices;
        this.published = published;
        this.scores = scores;
        this.questionnaires = questionnaires;
        this.visitor = visitor;
        this.clock = clock;
    }

    @GET
    @Produces(HTML)
    public String all(@QueryParam("q") @Nullable String q, @QueryParam("group") @Nullable String group) {
        Page page = visitor.frame();
        String text = Objects.requireNonNullElse(q, "").strip();
        String chosen = Objects.requireNonNullElse(group, "");
        List<Organisation> found = offices.districts().stream()
                .filter(office -> chosen.isEmpty() || chosen.equals(office.group()))
                .filter(office -> holds(office, text.toLowerCase(Locale.ROOT)))
                .toList();
        List<String> groups = offices.districts().stream()
                .map(office -> Objects.requireNonNullElse(office.group(), ""))
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
        return Templates.all(page, found, groups, text, chosen)
                .setLocale(page.language().locale())
                .render();
    }

    private static boolean holds(Organisation office, String text) {
        return office.code().contains(text)
                || office.nameTh().contains(text)
                || Objects.requireNonNullElse(office.nameEn(), "")
                        .toLowerCase(Locale.ROOT)
                        .contains(text);
    }

    /** To the latest year of which something is published; to this year where nothing is. */
    @GET
    @Path("{office}")
    public Response latest(@PathParam("office") String code) {
        offices.organisation(code);
        int current = FiscalYears.current(clock);
        int year = current;
        while (year > current - YEARS_BACK && published.ofYear(year, code) == null) {
            year--;
        }
        int shown = year > current - YEARS_BACK ? year : current;
        return Response.seeOther(URI.create("/offices/" + code + "/" + shown)).build();
    }

    @GET
    @Path("{office}/{year: 2[56][0-9]{2}}")
    @Produces(HTML)
    public String one(@PathParam("office") String code, @PathParam("year") int year) {
        Office office = offices.office(code, year, "", visitor.frame());
        @Nullable Scores given = scores.of(year - 1, code);
        Published.@Nullable OfOffice told = published.ofYear(year, code);
        String scope = Objects.requireNonNullElse(office.organisation().frameworkScope(), "");
        Questionnaire questionnaire = questionnaires.of(year - 1, scope);
        PublicYear all = new PublicYear(
                given, told == null ? null : told.plan(), told == null ? List.of() : told.rounds(), questionnaire);
        return Templates.one(office, all)
                .setLocale(office.page().language().locale())
                .render();
    }

    @CheckedTemplate(basePath = "office")
    static class Templates {
        static native TemplateInstance all(
                Page page, List<Organisation> offices, List<String> groups, String text, String group);

        static native TemplateInstance one(Office office, PublicYear year);
    }
}
