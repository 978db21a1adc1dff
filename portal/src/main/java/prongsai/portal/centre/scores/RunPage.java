package prongsai.portal.centre.scores;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import prongsai.portal.api.centre.ScoreRun;
import prongsai.portal.api.centre.ScoreWorkClient;
import prongsai.portal.layout.Language;
import prongsai.portal.layout.Page;
import prongsai.portal.layout.Visitor;
import prongsai.portal.shown.Csv;

/** How far a file or a publication is, and what it came to. The page looks again by itself while it runs. */
@Path("/centre/scores/runs/{id}")
@Blocking
@Authenticated
class RunPage {
    private static final int SHOWN = 100;

    private final ScoreWorkClient scores;
    private final ReadingScores reading;
    private final Visitor visitor;

    RunPage(@RestClient ScoreWorkClient scores, ReadingScores reading, Visitor visitor) {
        this.scores = scores;
        this.reading = reading;
        this.visitor = visitor;
    }

    @GET
    @Produces("text/html;charset=UTF-8")
    public String show(@PathParam("id") UUID id) {
        Page page = visitor.frame();
        RunView view = RunView.of(scores.run(id), reading.names(page.language()), SHOWN);
        return Templates.run(page, view, UUID.randomUUID().toString())
                .setLocale(page.language().locale())
                .render();
    }

    /** Every cell that cannot be taken, to be mended beside the file. */
    @GET
    @Path("rejected.csv")
    @Produces(Csv.TYPE)
    public Response rejected(@PathParam("id") UUID id) {
        Language language = visitor.language();
        ScoresWords words = MessageBundles.get(ScoresWords.class, Localized.Literal.of(language.code()));
        ScoreRun.Result result = scores.run(id).result();
        List<ScoreRun.Rejected> rejected =
                result == null ? List.of() : Objects.requireNonNullElse(result.rejected(), List.of());
        List<String> heading = List.of(words.row(), words.column(), words.value(), words.why());
        return Csv.file(
                "rejected.csv",
                Stream.concat(
                                Stream.of(heading),
                                rejected.stream()
                                        .map(one -> List.of(
                                                Integer.toString(one.row()), one.column(), one.value(), one.detail())))
                        .toList());
    }

    @CheckedTemplate(basePath = "centre/scores")
    static class Templates {
        static native TemplateInstance run(Page page, RunView view, String once);
    }
}
