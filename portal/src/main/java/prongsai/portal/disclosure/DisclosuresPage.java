package prongsai.portal.disclosure;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import prongsai.portal.api.Disclosure;
import prongsai.portal.api.DisclosuresClient;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.forms.Saving;
import prongsai.portal.layout.Visitor;
import prongsai.portal.office.Office;
import prongsai.portal.office.Offices;
import prongsai.portal.shown.Csv;

/** What the disclosure check of a year looks for and how far the office is. A section's officer begins with the own section's items. */
@Path("/offices/{office}/{year: 2[56][0-9]{2}}/disclosures")
@Authenticated
@Blocking
class DisclosuresPage {
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String YEAR_UNKNOWN = "no-framework";

    private final Offices offices;
    private final DisclosuresClient disclosures;
    private final Visitor visitor;

    DisclosuresPage(Offices offices, @RestClient DisclosuresClient disclosures, Visitor visitor) {
        this.offices = offices;
        this.disclosures = disclosures;
        this.visitor = visitor;
    }

    @GET
    @Produces(HTML)
    public String show(
            @PathParam("office") String code, @PathParam("year") int year, @BeanParam DisclosuresQuery query) {
        Office office = offices.office(code, year, "disclosures", visitor.frame());
        DisclosuresQuery wanted = query.isNew() && office.isOwn() ? query.ofSection(office.ownSection()) : query;
        try {
            return render(office, wanted, Saving.NOT_YET);
        } catch (ServiceProblem problem) {
            if (problem.kind().equals(YEAR_UNKNOWN)) {
                return Templates.unknown(office)
                        .setLocale(office.page().language().locale())
                        .render();
            }
            throw problem;
        }
    }

    @GET
    @Path("all.csv")
    @Produces(Csv.TYPE)
    public Response table(
            @PathParam("office") String code, @PathParam("year") int year, @BeanParam DisclosuresQuery query) {
        Office office = offices.office(code, year, "disclosures", visitor.frame());
        DisclosureWords words = MessageBundles.get(
                DisclosureWords.class,
                Localized.Literal.of(office.page().language().code()));
        List<List<String>> lines = new ArrayList<>();
        lines.add(DisclosureCells.heading(words));
        list(office, query).items().forEach(one -> lines.add(DisclosureCells.of(one, office, words)));
        return Csv.file("disclosures-" + code + "-" + year + ".csv", lines);
    }

    /** Shows what was taken over, since there is more to say of it than that it was done. */
    @POST
    @Path("copy")
    @Produces(HTML)
    public Response copy(
            @PathParam("office") String code,
            @PathParam("year") int year,
            @FormParam("from") int from,
            @FormParam("once") String once) {
        Office office = offices.office(code, year, "disclosures", visitor.frame());
        try {
            Disclosure.Copies copies = disclosures.copy(year, code, new Disclosure.CopyFrom(from), once);
            String html = Templates.copied(office, copies)
                    .setLocale(office.page().language().locale())
                    .render();
            return Response.ok(html).build();
        } catch (ServiceProblem problem) {
            Saving saving = Saving.refused(problem);
            return Response.status(problem.status())
                    .entity(render(office, new DisclosuresQuery(), saving))
                    .build();
        }
    }

    private String render(Office office, DisclosuresQuery query, Saving saving) {
        return Templates.list(new DisclosureList(office, query, list(office, query)), saving)
                .setLocale(office.page().language().locale())
                .render();
    }

    private Disclosure.OfYear list(Office office, DisclosuresQuery query) {
        return disclosures.year(office.year(), office.code(), query.stateOrNone(), query.sectionOrNone());
    }

    @CheckedTemplate(basePath = "disclosure")
    static class Templates {
        static native TemplateInstance list(DisclosureList list, Saving saving);

        static native TemplateInstance unknown(Office office);

        static native TemplateInstance copied(Office office, Disclosure.Copies copies);
    }
}
