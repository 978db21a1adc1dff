package prongsai.portal.centre.catalogue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.api.Tagged;
import prongsai.portal.api.centre.StandardMeasures.StandardMeasure;
import prongsai.portal.api.centre.StandardMeasuresClient;
import prongsai.portal.forms.Saving;
import prongsai.portal.layout.Page;
import prongsai.portal.layout.Said;
import prongsai.portal.layout.Visitor;

/** One standard measure: written, reworded, no longer offered. */
@Path("/centre/catalogue/{id: new|[0-9a-f-]{36}}")
@Blocking
@Authenticated
@Produces("text/html;charset=UTF-8")
class StandardPage {
    private static final String NEW = "new";
    private static final String LIST = "/centre/catalogue";

    private final StandardMeasuresClient catalogue;
    private final Visitor visitor;

    StandardPage(@RestClient StandardMeasuresClient catalogue, Visitor visitor) {
        this.catalogue = catalogue;
        this.visitor = visitor;
    }

    @GET
    public String show(@PathParam("id") String id) {
        if (id.equals(NEW)) {
            return html(id, null, new StandardForm(), Saving.NOT_YET);
        }
        Tagged<StandardMeasure> one = Tagged.of(catalogue.one(UUID.fromString(id)));
        return html(id, one.value(), StandardForm.of(one.value(), one.tag()), Saving.NOT_YET);
    }

    @POST
    public Response save(@PathParam("id") String id, @BeanParam StandardForm form) {
        try {
            if (id.equals(NEW)) {
                catalogue.add(form.once, form.typed());
                return Said.andSeeOther(LIST, "added");
            }
            catalogue.reword(UUID.fromString(id), form.tag, form.typed());
            return Said.andSeeOther(LIST + "/" + id, "saved");
        } catch (ServiceProblem problem) {
            return refused(id, form, problem);
        }
    }

    @POST
    @Path("retire")
    public Response retire(@PathParam("id") String id, @RestForm String tag) {
        try {
            catalogue.retire(UUID.fromString(id), tag);
            return Said.andSeeOther(LIST, "removed");
        } catch (ServiceProblem problem) {
            Tagged<StandardMeasure> one = Tagged.of(catalogue.one(UUID.fromString(id)));
            return refused(id, StandardForm.of(one.value(), one.tag()), problem);
        }
    }

    /** Where a form was refused one may look again by the address. */
    @GET
    @Path("retire")
    public Response again(@PathParam("id") String id) {
        return Response.seeOther(URI.create(LIST + "/" + id)).build();
    }

    private Response refused(String id, StandardForm form, ServiceProblem problem) {
        Saving saving = Saving.refused(problem);
        StandardMeasure one = null;
        if (!id.equals(NEW)) {
            Tagged<StandardMeasure> now = Tagged.of(catalogue.one(UUID.fromString(id)));
            one = now.value();
            form.tag = now.tag();
        }
        return Response.status(problem.status())
                .entity(html(id, one, form, saving))
                .build();
    }

    private String html(String id, @Nullable StandardMeasure one, StandardForm form, Saving saving) {
        Page page = visitor.frame();
        return Templates.one(page, id, one, form, saving, UUID.randomUUID().toString())
                .setLocale(page.language().locale())
                .render();
    }

    @CheckedTemplate(basePath = "centre/catalogue")
    static class Templates {
        static native TemplateInstance one(
                Page page, String id, @Nullable StandardMeasure one, StandardForm form, Saving saving, String once);
    }
}
