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
import org.eclipse.microprofile.rest.client.inject.RestClient;
import prongsai.portal.api.CityIndicators;
import prongsai.portal.api.CityViewsClient;
import prongsai.portal.layout.Language;
import prongsai.portal.layout.Page;
import prongsai.portal.layout.Visitor;
import prongsai.portal.shown.Csv;

/** Which office is weak in which indicator. */
@Path("/")
@Blocking
@Authenticated
class IndicatorsPage {
    private final CityViewsClient views;
    private final ReadingStatus status;
    private final ReadingQuestionnaires questionnaires;
    private final Visitor visitor;

    IndicatorsPage(
            @RestClient CityViewsClient views,
            ReadingStatus status,
            ReadingQuestionnaires questionnaires,
            Visitor visitor) {
        this.views = views;
        this.status = status;
        this.questionnaires = questionnaires;
        this.visitor = visitor;
    }

    @GET
    @Path("city/indicators")
    @Produces("text/html;charset=UTF-8")
    public String show(@BeanParam CityQuery query) {
        Page page = visitor.frame();
        HeatMap map = map(query, page.language());
        return Templates.indicators(page, map)
                .setLocale(page.language().locale())
                .render();
    }

    @GET
    @Path("city/indicators.csv")
    @Produces(Csv.TYPE)
    public Response table(@BeanParam CityQuery query) {
        Language language = visitor.language();
        HeatMap map = map(query, language);
        CityWords words = MessageBundles.get(CityWords.class, Localized.Literal.of(language.code()));
        List<List<String>> lines = new ArrayList<>();
        lines.add(heading(map, words));
        map.lines().forEach(line -> lines.add(cells(line)));
        return Csv.file("indicators-" + map.year() + ".csv", lines);
    }

    private static List<String> heading(HeatMap map, CityWords words) {
        List<String> heading = new ArrayList<>(List.of(words.code(), words.filterOffice()));
        map.indicators().forEach(one -> {
            String column = one.number() + " " + one.name();
            heading.add(column);
            heading.add(words.changeOf(column));
        });
        return heading;
    }

    private static List<String> cells(HeatMap.Line line) {
        List<String> cells = new ArrayList<>(List.of(line.code(), line.name()));
        line.cells().forEach(cell -> {
            cells.add(cell.level() == 0 ? "" : cell.score());
            cells.add(cell.changeInFile());
        });
        return cells;
    }

    private HeatMap map(CityQuery query, Language language) {
        int year = status.year(query, language);
        CityIndicators read = views.indicators(year, query.groupOrNull(), null);
        return HeatMap.of(read, questionnaires.ofOrNull(read.scoreFiscalYear()), query, language);
    }

    @CheckedTemplate(basePath = "city")
    static class Templates {
        static native TemplateInstance indicators(Page page, HeatMap map);
    }
}
