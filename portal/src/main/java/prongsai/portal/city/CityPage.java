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
import prongsai.portal.api.CityStatus;
import prongsai.portal.layout.Language;
import prongsai.portal.layout.Messages;
import prongsai.portal.layout.Page;
import prongsai.portal.layout.Visitor;
import prongsai.portal.shown.Csv;

/** The status of the city, to look at and to take along. Who may see what is reporting-service's decision. */
@Path("/")
@Blocking
@Authenticated
class CityPage {
    private final ReadingStatus status;
    private final Visitor visitor;

    CityPage(ReadingStatus status, Visitor visitor) {
        this.status = status;
        this.visitor = visitor;
    }

    @GET
    @Path("city")
    @Produces("text/html;charset=UTF-8")
    public String show(@BeanParam CityQuery query) {
        Page page = visitor.page().await().indefinitely();
        CityView view = view(query, page.language());
        return Templates.page(page, view).setLocale(page.language().locale()).render();
    }

    @GET
    @Path("city.csv")
    @Produces(Csv.TYPE)
    public Response table(@BeanParam CityQuery query) {
        Language language = visitor.language();
        CityView view = view(query, language);
        Messages words = MessageBundles.get(Messages.class, Localized.Literal.of(language.code()));
        return Csv.file("city-" + view.year() + ".csv", CityCsv.lines(view, words));
    }

    private CityView view(CityQuery query, Language language) {
        CityStatus read = status.read(query, language);
        return CityView.of(read, query, status.currentYear(), language);
    }

    @CheckedTemplate(basePath = "city")
    static class Templates {
        static native TemplateInstance page(Page page, CityView city);
    }
}
