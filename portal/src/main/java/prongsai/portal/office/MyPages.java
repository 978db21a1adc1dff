package prongsai.portal.office;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import prongsai.portal.layout.Person;
import prongsai.portal.layout.Visitor;

/** The own office's pages, of the year that is being worked on, without knowing code and year. */
@Path("/my/{area: scores|plan|work|rounds|disclosures|gifts|months|documents}")
@Authenticated
@Blocking
class MyPages {
    private final Offices offices;
    private final Visitor visitor;

    MyPages(Offices offices, Visitor visitor) {
        this.offices = offices;
        this.visitor = visitor;
    }

    @GET
    public Response lead(String area) {
        Person who = visitor.frame().who();
        if (who == null || who.organisation() == null) {
            throw new ForbiddenException();
        }
        int year = offices.latestYear(who.organisation());
        return Response.seeOther(URI.create("/offices/" + who.organisation() + "/" + year + "/" + area))
                .build();
    }
}
