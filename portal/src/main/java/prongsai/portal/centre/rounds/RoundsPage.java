package prongsai.portal.centre.rounds;

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
import prongsai.portal.layout.Language;
import prongsai.portal.layout.Messages;
import prongsai.portal.layout.Page;
import prongsai.portal.layout.Visitor;
import prongsai.portal.shown.Csv;

/** All plans and reports by their state; what waits for the centre first. */
@Path("/")
@Blocking
@Authenticated
class RoundsPage {
    private final ReadingRounds reading;
    private final Visitor visitor;

    RoundsPage(ReadingRounds reading, Visitor visitor) {
        this.reading = reading;
        this.visitor = visitor;
    }

    @GET
    @Path("centre/rounds")
    @Produces("text/html;charset=UTF-8")
    public String show(@BeanParam RoundsQuery query) {
        Page page = visitor.frame();
        return Templates.list(page, reading.of(query, page.language()))
                .setLocale(page.language().locale())
                .render();
    }

    @GET
    @Path("centre/rounds.csv")
    @Produces(Csv.TYPE)
    public Response table(@BeanParam RoundsQuery query) {
        Language language = visitor.language();
        RoundsView view = reading.of(query, language);
        Localized.Literal locale = Localized.Literal.of(language.code());
        Messages common = MessageBundles.get(Messages.class, locale);
        RoundsWords words = MessageBundles.get(RoundsWords.class, locale);
        List<String> heading = List.of(
                common.code(),
                common.district(),
                common.plan(),
                common.roundM6(),
                common.roundM12(),
                words.giftsOf("M6"),
                words.giftsOf("M12"));
        return Csv.file(
                "rounds-" + view.year() + ".csv",
                Stream.concat(Stream.of(heading), view.rows().stream().map(row -> cells(row, common, words)))
                        .toList());
    }

    private static List<String> cells(OfficeRow row, Messages common, RoundsWords words) {
        return List.of(
                row.code(),
                row.name(),
                common.planState(row.plan()),
                common.roundState(row.m6()),
                common.roundState(row.m12()),
                words.giftState(row.gifts6()),
                words.giftState(row.gifts12()));
    }

    @CheckedTemplate(basePath = "centre/rounds")
    static class Templates {
        static native TemplateInstance list(Page page, RoundsView view);
    }
}
