package prongsai.portal.settings;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.PeopleClient;
import prongsai.portal.api.PeopleClient.Myself;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.forms.Saving;
import prongsai.portal.layout.Page;
import prongsai.portal.layout.Said;
import prongsai.portal.layout.Visitor;
import prongsai.portal.office.IfThere;

/** How often one wants to be reminded by e-mail. */
@Path("/my/settings")
@Authenticated
@Blocking
class SettingsPage {
    private static final String HTML = "text/html;charset=UTF-8";
    private static final List<String> REMINDERS = List.of("DAILY", "WEEKLY", "NEVER");

    private final PeopleClient people;
    private final Visitor visitor;

    SettingsPage(@RestClient PeopleClient people, Visitor visitor) {
        this.people = people;
        this.visitor = visitor;
    }

    @GET
    @Produces(HTML)
    public String show() {
        return render(Saving.NOT_YET);
    }

    @POST
    public Response choose(@FormParam("reminders") @Nullable String reminders) {
        try {
            people.choose(new PeopleClient.Choice(Objects.requireNonNullElse(reminders, "")));
            return Said.andSeeOther("/my/settings", "saved");
        } catch (ServiceProblem problem) {
            Saving saving = Saving.refused(problem);
            return Saving.page(problem, render(saving));
        }
    }

    private String render(Saving saving) {
        Page page = visitor.frame();
        @Nullable Myself me = IfThere.orNothing(people::me);
        return Templates.page(page, me, REMINDERS, saving)
                .setLocale(page.language().locale())
                .render();
    }

    @CheckedTemplate(basePath = "settings")
    static class Templates {
        static native TemplateInstance page(Page page, @Nullable Myself me, List<String> reminders, Saving saving);
    }
}
