package prongsai.portal.city;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import prongsai.portal.layout.Language;
import prongsai.portal.layout.Page;
import prongsai.portal.layout.Visitor;
import prongsai.portal.shown.Csv;

/** Districts and years beside each other, by their published scores. */
@Path("/")
@Blocking
@Authenticated
class ComparePage {
    private final ComparingDistricts comparing;
    private final Visitor visitor;

    ComparePage(ComparingDistricts comparing, Visitor visitor) {
        this.comparing = comparing;
        this.visitor = visitor;
    }

    @GET
    @Path("city/compare")
    @Produces("text/html;charset=UTF-8")
    public String show(@QueryParam("offices") List<String> offices, @QueryParam("years") List<String> years) {
        Page page = visitor.frame();
        CompareView view = comparing.of(offices, years, page.language());
        return Templates.compare(page, view).setLocale(page.language().locale()).render();
    }

    @GET
    @Path("city/compare.csv")
    @Produces(Csv.TYPE)
    public Response table(@QueryParam("offices") List<String> offices, @QueryParam("years") List<String> years) {
        Language language = visitor.language();
        CompareView view = comparing.of(offices, years, language);
        CityWords words = MessageBundles.get(CityWords.class, Localized.Literal.of(language.code()));
        return Csv.file("compare.csv", lines(view.comparison(), words));
    }

    private static List<List<String>> lines(@Nullable Comparison comparison, CityWords words) {
        List<List<String>> lines = new ArrayList<>();
        if (comparison == null) {
            return lines;
        }
        List<String> heading = new ArrayList<>(List.of(words.what()));
        comparison.columns().forEach(column -> heading.add(column.name() + " " + column.year()));
        lines.add(heading);
        comparison.rows().forEach(row -> {
            String name =
                    row.number() == 0 ? words.total() : String.format(Locale.ROOT, "%d %s", row.number(), row.name());
            List<String> line = new ArrayList<>(List.of(name));
            row.cells().forEach(cell -> line.add(cell.known() ? cell.score() : ""));
            lines.add(line);
        });
        return lines;
    }

    @CheckedTemplate(basePath = "city")
    static class Templates {
        static native TemplateInstance compare(Page page, CompareView view);
    }
}
