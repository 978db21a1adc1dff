package prongsai.portal.city;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.CityViewsClient;
import prongsai.portal.api.LateMeasures;
import prongsai.portal.layout.Language;
import prongsai.portal.layout.Page;
import prongsai.portal.layout.Visitor;
import prongsai.portal.shown.Csv;

/** The measures that are late, the longest late first. */
@Path("/")
@Blocking
@Authenticated
class LatePage {
    private static final int ON_A_PAGE = 50;
    private static final int AT_ONCE = 500;
    private static final int MOST_PARTS = 100;

    private final CityViewsClient views;
    private final ReadingStatus status;
    private final Sections sections;
    private final Visitor visitor;

    LatePage(@RestClient CityViewsClient views, ReadingStatus status, Sections sections, Visitor visitor) {
        this.views = views;
        this.status = status;
        this.sections = sections;
        this.visitor = visitor;
    }

    @GET
    @Path("city/overdue")
    @Produces("text/html;charset=UTF-8")
    public String show(@BeanParam LateQuery query) {
        Page page = visitor.frame();
        int year = status.year(query, page.language());
        LateMeasures read = part(year, query, ON_A_PAGE, query.cursorOrNull());
        LateView view = LateView.of(year, read, sections.districts(), query, page.language());
        return Templates.overdue(page, view).setLocale(page.language().locale()).render();
    }

    @GET
    @Path("city/overdue.csv")
    @Produces(Csv.TYPE)
    public Response table(@BeanParam LateQuery query) {
        Language language = visitor.language();
        int year = status.year(query, language);
        Map<String, String> names = Sections.names(sections.districts());
        CityWords words = MessageBundles.get(CityWords.class, Localized.Literal.of(language.code()));
        List<List<String>> lines = new ArrayList<>(List.of(heading(words)));
        LateMeasures read = part(year, query, AT_ONCE, null);
        for (int parts = 1; ; parts++) {
            read.items().forEach(one -> lines.add(cells(LateView.line(one, names, language), words)));
            if (read.next() == null || parts == MOST_PARTS) {
                return Csv.file("overdue-" + year + ".csv", lines);
            }
            read = part(year, query, AT_ONCE, read.next());
        }
    }

    private LateMeasures part(int year, LateQuery query, int limit, @Nullable String cursor) {
        return views.overdue(year, query.groupOrNull(), query.officeOrNull(), query.sectionOrNull(), limit, cursor);
    }

    private static List<String> heading(CityWords words) {
        return List.of(
                words.code(),
                words.filterOffice(),
                words.number(),
                words.measure(),
                words.sections(),
                words.dueOn(),
                words.daysLate(),
                "%");
    }

    private static List<String> cells(LateView.Line line, CityWords words) {
        return List.of(
                line.office(),
                line.officeName(),
                Integer.toString(line.number()),
                line.activity(),
                line.sections().stream()
                        .map(section -> words.section(section.code(), section.name()))
                        .collect(Collectors.joining(" · ")),
                line.dueOn().toString(),
                Integer.toString(line.daysLate()),
                Integer.toString(line.percent()));
    }

    @CheckedTemplate(basePath = "city")
    static class Templates {
        static native TemplateInstance overdue(Page page, LateView late);
    }
}
