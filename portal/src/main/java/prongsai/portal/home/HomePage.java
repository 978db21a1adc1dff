package prongsai.portal.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jspecify.annotations.Nullable;
import prongsai.portal.layout.Page;
import prongsai.portal.layout.Person;
import prongsai.portal.layout.Visitor;
import prongsai.portal.office.Offices;

/** What this is, for everybody; for who is signed in, what waits for them. */
@Path("/")
@PermitAll
@Blocking
class HomePage {
    private final Visitor visitor;
    private final Offices offices;
    private final OfficeTasks office;
    private final CityTasks city;

    HomePage(Visitor visitor, Offices offices, OfficeTasks office, CityTasks city) {
        this.visitor = visitor;
        this.offices = offices;
        this.office = office;
        this.city = city;
    }

    @GET
    @Produces("text/html;charset=UTF-8")
    public String show() {
        Page page = visitor.frame();
        return of(page).setLocale(page.language().locale()).render();
    }

    private TemplateInstance of(Page page) {
        @Nullable Person who = page.who();
        if (who != null && who.seesAll()) {
            return Templates.city(page, city.of(who, page.language()));
        }
        if (who != null && who.organisation() != null) {
            int year = offices.latestYear(who.organisation());
            return Templates.office(office.of(offices.office(who.organisation(), year, "", page)));
        }
        return Templates.page(page);
    }

    @CheckedTemplate(basePath = "home")
    static class Templates {
        static native TemplateInstance page(Page page);

        static native TemplateInstance office(HomeBoard board);

        static native TemplateInstance city(Page page, CityTasks.Board board);
    }
}
