package prongsai.portal.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import prongsai.portal.layout.Page;
import prongsai.portal.layout.Visitor;

/** What this is, for everybody; who is signed in goes on to the city. */
@Path("/")
@PermitAll
class HomePage {
    private final Visitor visitor;

    HomePage(Visitor visitor) {
        this.visitor = visitor;
    }

    @GET
    @Produces("text/html;charset=UTF-8")
    public Uni<Response> show() {
        return visitor.page().chain(page -> page.person() == null ? welcome(page) : toTheCity());
    }

    private static Uni<Response> welcome(Page page) {
        return Templates.page(page)
                .setLocale(page.language().locale())
                .createUni()
                .map(html -> Response.ok(html).build());
    }

    private static Uni<Response> toTheCity() {
        return Uni.createFrom().item(Response.seeOther(URI.create("/city")).build());
    }

    @CheckedTemplate(basePath = "home")
    static class Templates {
        static native TemplateInstance page(Page page);
    }
}
