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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Districts.District;
import prongsai.portal.api.DistrictsClient;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.api.Tagged;
import prongsai.portal.api.centre.GiftReturns;
import prongsai.portal.api.centre.GiftReturnsOfCityClient;
import prongsai.portal.forms.Saving;
import prongsai.portal.layout.Language;
import prongsai.portal.layout.Page;
import prongsai.portal.layout.Said;
import prongsai.portal.layout.Visitor;
import prongsai.portal.shown.OfficeName;

/** Who has told of gifts in a half-year, and what; the centre may give a return back. */
@Path("/centre/gifts/{year: 2[56][0-9]{2}}/{round: M6|M12}")
@Blocking
@Authenticated
@Produces("text/html;charset=UTF-8")
class GiftsPage {
    private static final String DISTRICTS = "district-office";
    private static final int ALL = 500;
    private static final List<String> STATES = List.of("OPEN", "SUBMITTED", "RETURNED");

    private final GiftReturnsOfCityClient gifts;
    private final DistrictsClient districts;
    private final Visitor visitor;

    GiftsPage(@RestClient GiftReturnsOfCityClient gifts, @RestClient DistrictsClient districts, Visitor visitor) {
        this.gifts = gifts;
        this.districts = districts;
        this.visitor = visitor;
    }

    @GET
    public String list(
            @PathParam("year") int year,
            @PathParam("round") String round,
            @QueryParam("state") @Nullable String state) {
        Page page = visitor.frame();
        String wanted = state != null && STATES.contains(state) ? state : null;
        Map<String, String> names = districts.ofType(DISTRICTS, ALL).items().stream()
                .collect(Collectors.toMap(District::code, one -> name(one, page.language())));
        List<GiftReturns.Line> lines = gifts.of(year, round, wanted, ALL, null).items();
        return Templates.gifts(page, year, round, lines, names, Objects.requireNonNullElse(wanted, ""), STATES)
                .setLocale(page.language().locale())
                .render();
    }

    @GET
    @Path("{office: [0-9A-Z-]+}")
    public String one(
            @PathParam("year") int year, @PathParam("round") String round, @PathParam("office") String office) {
        return html(year, round, office, "", Saving.NOT_YET);
    }

    @POST
    @Path("{office: [0-9A-Z-]+}")
    public Response giveBack(
            @PathParam("year") int year,
            @PathParam("round") String round,
            @PathParam("office") String office,
            @RestForm String reason,
            @RestForm String tag,
            @RestForm String once) {
        try {
            gifts.giveBack(year, office, round, tag, once, new GiftReturns.GiveBack(reason));
            return Said.andSeeOther("/centre/gifts/" + year + "/" + round, "returned");
        } catch (ServiceProblem problem) {
            Saving saving = Saving.refused(problem);
            return Response.status(problem.status())
                    .entity(html(year, round, office, reason, saving))
                    .build();
        }
    }

    private String html(int year, String round, String office, String reason, Saving saving) {
        Page page = visitor.frame();
        Tagged<GiftReturns.One> read = Tagged.of(gifts.one(year, office, round));
        District district = districts.one(office);
        Map<String, String> sections = district.sections().stream()
                .collect(Collectors.toMap(section -> section.code(), section -> section.nameTh()));
        GiftForm form = new GiftForm(
                name(district, page.language()),
                sections,
                read.tag(),
                UUID.randomUUID().toString(),
                reason);
        return Templates.gift(page, read.value(), form, saving)
                .setLocale(page.language().locale())
                .render();
    }

    /** What the page of one office shows besides its return; {@code sections} by their codes. */
    record GiftForm(String office, Map<String, String> sections, String tag, String once, String reason) {
        public String section(String code) {
            return sections.getOrDefault(code, code);
        }
    }

    private static String name(District district, Language language) {
        return OfficeName.shortly(district.nameTh(), district.nameEn(), language);
    }

    @CheckedTemplate(basePath = "centre/rounds")
    static class Templates {
        static native TemplateInstance gifts(
                Page page,
                int year,
                String round,
                List<GiftReturns.Line> lines,
                Map<String, String> names,
                String state,
                List<String> states);

        static native TemplateInstance gift(Page page, GiftReturns.One gifts, GiftForm form, Saving saving);
    }
}
