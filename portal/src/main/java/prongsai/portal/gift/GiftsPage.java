package prongsai.portal.gift;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import prongsai.portal.api.GiftReturn;
import prongsai.portal.api.GiftReturnsClient;
import prongsai.portal.layout.Visitor;
import prongsai.portal.office.Office;
import prongsai.portal.office.Offices;

/** The two returns of a year. */
@Path("/offices/{office}/{year: 2[56][0-9]{2}}/gifts")
@Authenticated
@Blocking
class GiftsPage {
    private final Offices offices;
    private final GiftReturnsClient gifts;
    private final Visitor visitor;

    GiftsPage(Offices offices, @RestClient GiftReturnsClient gifts, Visitor visitor) {
        this.offices = offices;
        this.gifts = gifts;
        this.visitor = visitor;
    }

    @GET
    @Produces("text/html;charset=UTF-8")
    public String both(@PathParam("office") String code, @PathParam("year") int year) {
        Office office = offices.office(code, year, "gifts", visitor.frame());
        List<GiftReturn> both = Stream.of("M6", "M12")
                .map(round -> gifts.one(year, code, round).getEntity())
                .toList();
        return Templates.both(office, both)
                .setLocale(office.page().language().locale())
                .render();
    }

    @CheckedTemplate(basePath = "gift")
    static class Templates {
        static native TemplateInstance both(Office office, List<GiftReturn> returns);
    }
}
