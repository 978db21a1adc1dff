package prongsai.portal.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.ListOf;
import prongsai.portal.api.Measure;
import prongsai.portal.api.MeasuresClient;
import prongsai.portal.layout.Visitor;
import prongsai.portal.office.Office;
import prongsai.portal.office.Offices;
import prongsai.portal.shown.Csv;

/** The measures of an office's year as a list of work. A section's officer begins with those of the own section. */
@Path("/offices/{office}/{year: 2[56][0-9]{2}}/work")
@Authenticated
@Blocking
class WorkPage {
    private static final int A_PAGE = 50;
    private static final int MANY = 500;

    private final Offices offices;
    private final MeasuresClient measures;
    private final Visitor visitor;

    WorkPage(Offices offices, @RestClient MeasuresClient measures, Visitor visitor) {
        this.offices = offices;
        this.measures = measures;
        this.visitor = visitor;
    }

    @GET
    @Produces("text/html;charset=UTF-8")
    public String show(@PathParam("office") String code, @PathParam("year") int year, @BeanParam WorkQuery query) {
        Office office = offices.office(code, year, "work", visitor.frame());
        WorkQuery wanted = query.isNew() && office.isOwn() ? query.ofSection(office.ownSection()) : query;
        ListOf<Measure> found = list(office, wanted, A_PAGE, wanted.cursor);
        String next = found.next() == null ? "" : wanted.next(found.next());
        return Templates.page(office, wanted, found.items(), next)
                .setLocale(office.page().language().locale())
                .render();
    }

    @GET
    @Path("all.csv")
    @Produces(Csv.TYPE)
    public Response table(@PathParam("office") String code, @PathParam("year") int year, @BeanParam WorkQuery query) {
        Office office = offices.office(code, year, "work", visitor.frame());
        WorkWords words = MessageBundles.get(
                WorkWords.class, Localized.Literal.of(office.page().language().code()));
        List<Measure> all = new ArrayList<>();
        @Nullable String next = null;
        do {
            ListOf<Measure> part = list(office, query, MANY, next);
            all.addAll(part.items());
            next = part.next();
        } while (next != null);
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                words.number(),
                words.activity(),
                words.due(),
                words.day(),
                words.responsible(),
                words.state(),
                words.percent(),
                words.overdue()));
        all.forEach(measure -> lines.add(cells(measure, words)));
        return Csv.file("measures-" + code + "-" + year + ".csv", lines);
    }

    private static List<String> cells(Measure measure, WorkWords words) {
        Measure.@Nullable Due due = measure.due();
        return List.of(
                Integer.toString(measure.number()),
                measure.activity(),
                due == null ? "" : due.text(),
                due == null || due.date() == null ? "" : due.date().toString(),
                measure.responsible() == null ? "" : measure.responsible().text(),
                words.measureState(measure.status()),
                Integer.toString(measure.percent()),
                measure.overdue() ? words.overdue() : "");
    }

    private ListOf<Measure> list(Office office, WorkQuery query, int limit, @Nullable String cursor) {
        return measures.list(
                office.code(),
                office.year(),
                query.sectionOrNone(),
                query.statusOrNone(),
                query.overdueOrNone(),
                limit,
                cursor);
    }

    @CheckedTemplate(basePath = "work")
    static class Templates {
        static native TemplateInstance page(Office office, WorkQuery query, List<Measure> measures, String next);
    }
}
