package prongsai.portal.month;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.FollowUp;
import prongsai.portal.api.FollowUpsClient;
import prongsai.portal.layout.Visitor;
import prongsai.portal.office.Office;
import prongsai.portal.office.Offices;

/** The months of a year, and which are signed off. */
@Path("/offices/{office}/{year: 2[56][0-9]{2}}/months")
@Authenticated
@Blocking
class MonthsPage {
    private final Offices offices;
    private final FollowUpsClient followUps;
    private final Visitor visitor;
    private final Clock clock;

    MonthsPage(Offices offices, @RestClient FollowUpsClient followUps, Visitor visitor, Clock clock) {
        this.offices = offices;
        this.followUps = followUps;
        this.visitor = visitor;
        this.clock = clock;
    }

    /** A month of the list. */
    record Row(
            YearMonth month,
            String name,
            boolean begun,
            boolean signed,
            @Nullable Instant at) {
        public String state() {
            return signed ? "SIGNED" : begun ? "UNSIGNED" : "NOT_BEGUN";
        }
    }

    @GET
    @Produces("text/html;charset=UTF-8")
    public String year(@PathParam("office") String code, @PathParam("year") int year) {
        Office office = offices.office(code, year, "months", visitor.frame());
        List<Row> rows = followUps.year(code, year).stream()
                .map(month -> row(month, office))
                .toList();
        return Templates.year(office, rows)
                .setLocale(office.page().language().locale())
                .render();
    }

    private Row row(FollowUp.OfYear of, Office office) {
        return new Row(
                of.month(),
                MonthName.of(of.month(), office.page().language()),
                MonthName.begun(of.month(), clock),
                of.signedOff(),
                of.at());
    }

    @CheckedTemplate(basePath = "month")
    static class Templates {
        static native TemplateInstance year(Office office, List<Row> months);
    }
}
