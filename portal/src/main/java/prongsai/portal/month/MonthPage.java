package prongsai.portal.month;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.FollowUp;
import prongsai.portal.api.FollowUpsClient;
import prongsai.portal.api.PeopleClient;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.forms.Saving;
import prongsai.portal.layout.Said;
import prongsai.portal.layout.Visitor;
import prongsai.portal.office.Office;
import prongsai.portal.office.Offices;
import prongsai.portal.shown.Csv;

/** One month: its lists, by section, and the director's signature under them. */
@Path("/offices/{office}/{year: 2[56][0-9]{2}}/months")
@Authenticated
@Blocking
class MonthPage {
    private static final String HTML = "text/html;charset=UTF-8";
    private static final int MANY = 500;

    private final Offices offices;
    private final FollowUpsClient followUps;
    private final PeopleClient people;
    private final Visitor visitor;
    private final Clock clock;

    MonthPage(
            Offices offices,
            @RestClient FollowUpsClient followUps,
            @RestClient PeopleClient people,
            Visitor visitor,
            Clock clock) {
        this.offices = offices;
        this.followUps = followUps;
        this.people = people;
        this.visitor = visitor;
        this.clock = clock;
    }

    /** Which month of whose year; {@code 2023-03}, Christian Era. */
    static class Place {
        @PathParam("office")
        String office = "";

        @PathParam("year")
        int year;

        @PathParam("month")
        String month = "";

        String path() {
            return "/offices/" + office + "/" + year + "/months/" + month;
        }
    }

    @GET
    @Path("{month: [0-9]{4}-[0-9]{2}}")
    @Produces(HTML)
    public String show(@BeanParam Place at, @BeanParam MonthQuery query) {
        return render(board(at, query, ""), Saving.NOT_YET);
    }

    @GET
    @Path("{month: [0-9]{4}-[0-9]{2}}/all.csv")
    @Produces(Csv.TYPE)
    public Response table(@BeanParam Place at, @BeanParam MonthQuery query) {
        MonthBoard board = board(at, query, "");
        MonthWords words = MessageBundles.get(
                MonthWords.class,
                Localized.Literal.of(board.office().page().language().code()));
        return Csv.file("month-" + at.office + "-" + at.month + ".csv", MonthCells.of(board, words));
    }

    @POST
    @Path("{month: [0-9]{4}-[0-9]{2}}/sign-off")
    public Response signOff(
            @BeanParam Place at, @FormParam("note") @Nullable String note, @FormParam("once") String once) {
        try {
            followUps.signOff(at.office, at.month, new FollowUp.Note(note), once);
            return Said.andSeeOther(at.path(), "signed-off");
        } catch (ServiceProblem problem) {
            Saving saving = Saving.refused(problem);
            MonthBoard board = board(at, new MonthQuery(), Objects.requireNonNullElse(note, ""));
            return Saving.page(problem, render(board, saving));
        }
    }

    /** 404 for a month that is not of the year. */
    private MonthBoard board(Place at, MonthQuery query, String typed) {
        Office office = offices.office(at.office, at.year, "months", visitor.frame());
        FollowUp month = followUps.month(at.office, at.month);
        if (month.fiscalYear() != at.year) {
            throw new NotFoundException();
        }
        boolean begun = MonthName.begun(month.month(), clock);
        return new MonthBoard(office, month, query, begun, signer(at.office, month), typed);
    }

    private String signer(String office, FollowUp month) {
        FollowUp.SignedOff signed = month.signOff();
        return signed == null
                ? ""
                : people.of(office, MANY).items().stream()
                        .filter(person -> person.user().equals(signed.by()))
                        .map(PeopleClient.Person::name)
                        .findFirst()
                        .orElse("");
    }

    private static String render(MonthBoard board, Saving saving) {
        return Templates.one(board, saving)
                .setLocale(board.office().page().language().locale())
                .render();
    }

    @CheckedTemplate(basePath = "month")
    static class Templates {
        static native TemplateInstance one(MonthBoard board, Saving saving);
    }
}
