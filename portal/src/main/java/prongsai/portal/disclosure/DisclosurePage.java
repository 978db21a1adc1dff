package prongsai.portal.disclosure;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Disclosure;
import prongsai.portal.api.DisclosuresClient;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.api.Tagged;
import prongsai.portal.forms.Saving;
import prongsai.portal.layout.Said;
import prongsai.portal.layout.Visitor;
import prongsai.portal.office.Office;
import prongsai.portal.office.Offices;

/** One item of the disclosure check: where it is published, what is found there; the director approves it. */
@Path("/offices/{office}/{year: 2[56][0-9]{2}}/disclosures")
@Authenticated
@Blocking
class DisclosurePage {
    private static final String HTML = "text/html;charset=UTF-8";

    private final Offices offices;
    private final DisclosuresClient disclosures;
    private final Visitor visitor;

    DisclosurePage(Offices offices, @RestClient DisclosuresClient disclosures, Visitor visitor) {
        this.offices = offices;
        this.disclosures = disclosures;
        this.visitor = visitor;
    }

    /** Which item of whose year. */
    static class Place {
        @PathParam("office")
        String office = "";

        @PathParam("year")
        int year;

        @PathParam("item")
        String item = "";

        String path() {
            return "/offices/" + office + "/" + year + "/disclosures/" + item;
        }
    }

    @GET
    @Path("{item}")
    @Produces(HTML)
    public String show(@BeanParam Place at) {
        return render(at, null, Saving.NOT_YET);
    }

    @POST
    @Path("{item}")
    public Response write(@BeanParam Place at, @BeanParam DisclosureForm form) {
        return change(
                at, form, "saved", () -> disclosures.write(at.year, at.office, at.item, form.words(), form.tag()));
    }

    @POST
    @Path("{item}/approve")
    public Response approve(@BeanParam Place at, @FormParam("tag") @Nullable String tag) {
        return change(at, null, "approved", () -> disclosures.approve(at.year, at.office, at.item, tag));
    }

    private Response change(Place at, @Nullable DisclosureForm form, String said, Runnable work) {
        try {
            work.run();
            return Said.andSeeOther(at.path(), said);
        } catch (ServiceProblem problem) {
            return Saving.page(problem, render(at, form, Saving.refused(problem)));
        }
    }

    private String render(Place at, @Nullable DisclosureForm typed, Saving saving) {
        Office office = offices.office(at.office, at.year, "disclosures", visitor.frame());
        Tagged<Disclosure> saved = Tagged.of(disclosures.one(at.year, at.office, at.item));
        DisclosureForm form = typed == null ? DisclosureForm.of(saved) : typed;
        if (saving.conflict()) {
            form.tag = saved.tag();
        }
        return Templates.one(new DisclosureSheet(office, saved.value(), form, saved.tag()), saving)
                .setLocale(office.page().language().locale())
                .render();
    }

    @CheckedTemplate(basePath = "disclosure")
    static class Templates {
        static native TemplateInstance one(DisclosureSheet sheet, Saving saving);
    }
}
