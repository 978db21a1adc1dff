package prongsai.portal.centre.catalogue;

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
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.api.centre.StandardMeasures;
import prongsai.portal.api.centre.StandardMeasuresClient;
import prongsai.portal.forms.Saving;
import prongsai.portal.layout.Page;
import prongsai.portal.layout.Visitor;
import prongsai.portal.shown.Csv;

/** The standard measures: which there are, for what, and how many plans took each over. */
@Path("/")
@Blocking
@Authenticated
class CataloguePage {
    private static final int ON_A_PAGE = 50;
    private static final int AT_ONCE = 500;

    private final StandardMeasuresClient catalogue;
    private final Visitor visitor;

    CataloguePage(@RestClient StandardMeasuresClient catalogue, Visitor visitor) {
        this.catalogue = catalogue;
        this.visitor = visitor;
    }

    @GET
    @Path("centre/catalogue")
    @Produces("text/html;charset=UTF-8")
    public Response list(@BeanParam CatalogueQuery query) {
        Page page = visitor.frame();
        try {
            StandardMeasures found = read(query, ON_A_PAGE, query.cursor);
            return Response.ok(html(page, CatalogueView.of(found, query), Saving.NOT_YET))
                    .build();
        } catch (ServiceProblem problem) {
            Saving saving = Saving.refused(problem);
            StandardMeasures none = new StandardMeasures(List.of(), null);
            return Response.status(problem.status())
                    .entity(html(page, CatalogueView.of(none, query), saving))
                    .build();
        }
    }

    @GET
    @Path("centre/catalogue.csv")
    @Produces(Csv.TYPE)
    public Response table(@BeanParam CatalogueQuery query) {
        CatalogueWords words = MessageBundles.get(
                CatalogueWords.class, Localized.Literal.of(visitor.language().code()));
        List<String> heading =
                List.of(words.indicator(), words.items(), words.activity(), words.due(), words.used(), words.effect());
        CatalogueView view = CatalogueView.of(read(query, AT_ONCE, null), query);
        return Csv.file(
                "catalogue.csv",
                Stream.concat(Stream.of(heading), view.lines().stream().map(CataloguePage::cells))
                        .toList());
    }

    private static List<String> cells(CatalogueView.Line line) {
        StandardMeasures.Effect effect = line.one().effect();
        StandardMeasures.Words due = line.one().due();
        return List.of(
                Objects.toString(line.one().indicator(), ""),
                line.items(),
                line.one().activity(),
                due == null ? "" : Objects.requireNonNullElse(due.text(), ""),
                Integer.toString(line.one().used()),
                effect == null ? "" : effect.change().toPlainString());
    }

    private StandardMeasures read(CatalogueQuery query, int limit, @Nullable String cursor) {
        return catalogue.all(
                query.itemOrNull(), query.yearOrNull(), query.indicatorOrNull(), query.retired, limit, cursor);
    }

    private static String html(Page page, CatalogueView view, Saving saving) {
        return Templates.list(page, view, saving)
                .setLocale(page.language().locale())
                .render();
    }

    @CheckedTemplate(basePath = "centre/catalogue")
    static class Templates {
        static native TemplateInstance list(Page page, CatalogueView view, Saving saving);
    }
}
