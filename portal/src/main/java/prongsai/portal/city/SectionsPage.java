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
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import prongsai.portal.api.CitySections;
import prongsai.portal.api.CityViewsClient;
import prongsai.portal.layout.Language;
import prongsai.portal.layout.Messages;
import prongsai.portal.layout.Page;
import prongsai.portal.layout.Visitor;
import prongsai.portal.shown.Csv;

/** How much work each section has, and how far it is. */
@Path("/")
@Blocking
@Authenticated
class SectionsPage {
    private final CityViewsClient views;
    private final ReadingStatus status;
    private final Sections sections;
    private final Visitor visitor;

    SectionsPage(@RestClient CityViewsClient views, ReadingStatus status, Sections sections, Visitor visitor) {
        this.views = views;
        this.status = status;
        this.sections = sections;
        this.visitor = visitor;
    }

    @GET
    @Path("city/sections")
    @Produces("text/html;charset=UTF-8")
    public String show(@BeanParam LateQuery query) {
        Page page = visitor.frame();
        SectionsView view = view(query, page.language());
        return Templates.sections(page, view)
                .setLocale(page.language().locale())
                .render();
    }

    @GET
    @Path("city/sections.csv")
    @Produces(Csv.TYPE)
    public Response table(@BeanParam LateQuery query) {
        Language language = visitor.language();
        SectionsView view = view(query, language);
        Localized.Literal locale = Localized.Literal.of(language.code());
        CityWords words = MessageBundles.get(CityWords.class, locale);
        Messages common = MessageBundles.get(Messages.class, locale);
        List<String> heading = List.of(
                words.sectionHeading(),
                words.ofOffices(),
                common.measures(),
                common.completed(),
                common.overdue(),
                words.progressMean());
        return Csv.file(
                "sections-" + view.year() + ".csv",
                Stream.concat(Stream.of(heading), view.lines().stream().map(line -> cells(line, words)))
                        .toList());
    }

    private static List<String> cells(SectionsView.Line line, CityWords words) {
        return List.of(
                words.section(line.code(), line.name()),
                Integer.toString(line.work().organisations()),
                Integer.toString(line.work().measures()),
                Integer.toString(line.work().completed()),
                Integer.toString(line.work().overdue()),
                Integer.toString(line.work().percent()));
    }

    private SectionsView view(LateQuery query, Language language) {
        int year = status.year(query, language);
        CitySections read = views.sections(year, query.groupOrNull(), query.officeOrNull());
        return SectionsView.of(read, sections.districts(), query, language);
    }

    @CheckedTemplate(basePath = "city")
    static class Templates {
        static native TemplateInstance sections(Page page, SectionsView view);
    }
}
