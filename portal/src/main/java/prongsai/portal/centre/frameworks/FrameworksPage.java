package prongsai.portal.centre.frameworks;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.centre.QuestionnaireLine;
import prongsai.portal.api.centre.QuestionnaireWorkClient;
import prongsai.portal.layout.Page;
import prongsai.portal.layout.Visitor;
import prongsai.portal.shown.FiscalYears;

/** All questionnaires, by year and by whom they are for. */
@Path("/")
@Blocking
@Authenticated
class FrameworksPage {
    private static final int ALL = 500;

    private final QuestionnaireWorkClient questionnaires;
    private final Visitor visitor;
    private final Clock clock;

    FrameworksPage(@RestClient QuestionnaireWorkClient questionnaires, Visitor visitor, Clock clock) {
        this.questionnaires = questionnaires;
        this.visitor = visitor;
        this.clock = clock;
    }

    @GET
    @Path("centre/frameworks")
    @Produces("text/html;charset=UTF-8")
    public String list(@QueryParam("scope") @Nullable String scope, @QueryParam("superseded") boolean superseded) {
        Page page = visitor.frame();
        List<QuestionnaireLine> all = questionnaires.all(null, superseded, ALL).items();
        String wanted = scope == null ? "" : scope;
        FrameworkList list = new FrameworkList(
                all.stream()
                        .filter(one -> wanted.isEmpty() || one.scope().equals(wanted))
                        .sorted((one, other) -> Integer.compare(other.fiscalYear(), one.fiscalYear()))
                        .toList(),
                all.stream().map(QuestionnaireLine::scope).distinct().sorted().toList(),
                wanted,
                superseded,
                FiscalYears.current(clock),
                UUID.randomUUID().toString());
        return Templates.list(page, list).setLocale(page.language().locale()).render();
    }

    /** What the list shows, and by what it is narrowed. */
    record FrameworkList(
            List<QuestionnaireLine> lines,
            List<String> scopes,
            String scope,
            boolean superseded,
            int year,
            String once) {
        /** The form starts without errors. */
        public List<String> noErrors() {
            return List.of();
        }
    }

    @CheckedTemplate(basePath = "centre/frameworks")
    static class Templates {
        static native TemplateInstance list(Page page, FrameworkList list);
    }
}
