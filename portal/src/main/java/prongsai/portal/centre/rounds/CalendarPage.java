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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.api.Tagged;
import prongsai.portal.api.centre.RoundCalendar;
import prongsai.portal.api.centre.RoundCalendarClient;
import prongsai.portal.forms.Saving;
import prongsai.portal.layout.Page;
import prongsai.portal.layout.Said;
import prongsai.portal.layout.Visitor;

/** When the reports of a year open and are due; the centre sets it. */
@Path("/centre/calendar/{year: 2[56][0-9]{2}}")
@Blocking
@Authenticated
@Produces("text/html;charset=UTF-8")
class CalendarPage {
    private final RoundCalendarClient calendars;
    private final Visitor visitor;

    CalendarPage(@RestClient RoundCalendarClient calendars, Visitor visitor) {
        this.calendars = calendars;
        this.visitor = visitor;
    }

    @GET
    public String show(@PathParam("year") int year) {
        Tagged<RoundCalendar> calendar = Tagged.of(calendars.of(year));
        List<RoundDates> rounds =
                calendar.value().rounds().stream().map(RoundDates::of).toList();
        return html(year, calendar.value().verified(), calendar.tag(), rounds, Saving.NOT_YET);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(@PathParam("year") int year, MultivaluedMap<String, String> form) {
        List<RoundDates> rounds = List.of(RoundDates.typed("M6", form), RoundDates.typed("M12", form));
        String tag = String.valueOf(form.getFirst("tag"));
        try {
            calendars.set(
                    year,
                    tag,
                    new RoundCalendar.Set(rounds.stream().map(RoundDates::dates).toList()));
            return Said.andSeeOther("/centre/calendar/" + year, "saved");
        } catch (ServiceProblem problem) {
            Saving saving = Saving.refused(problem);
            String now = Tagged.of(calendars.of(year)).tag();
            return Response.status(problem.status())
                    .entity(html(year, true, now, rounds, saving))
                    .build();
        }
    }

    private String html(int year, boolean verified, String tag, List<RoundDates> rounds, Saving saving) {
        Page page = visitor.frame();
        return Templates.calendar(page, year, verified, tag, rounds, saving)
                .setLocale(page.language().locale())
                .render();
    }

    @CheckedTemplate(basePath = "centre/rounds")
    static class Templates {
        static native TemplateInstance calendar(
                Page page, int year, boolean verified, String tag, List<RoundDates> rounds, Saving saving);
    }
}
