package prongsai.portal.centre.system;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.api.centre.Projection;
import prongsai.portal.api.centre.ProjectionClient;
import prongsai.portal.api.centre.Storage;
import prongsai.portal.api.centre.StorageClient;
import prongsai.portal.api.centre.Webhooks;
import prongsai.portal.audit.AuditTypes;
import prongsai.portal.forms.Saving;
import prongsai.portal.layout.Page;
import prongsai.portal.layout.Visitor;

/** How the system fares; from here the status is built anew. */
@Path("/centre/system")
@Blocking
@Authenticated
@Produces("text/html;charset=UTF-8")
class SystemPage {
    private static final int FINDINGS = 50;

    private final ProjectionClient reporting;
    private final StorageClient evidence;
    private final Visitor visitor;

    SystemPage(@RestClient ProjectionClient reporting, @RestClient StorageClient evidence, Visitor visitor) {
        this.reporting = reporting;
        this.evidence = evidence;
        this.visitor = visitor;
    }

    @GET
    public String show() {
        return html(Saving.NOT_YET);
    }

    @POST
    public Response rebuild(@RestForm String once) {
        try {
            Response answer = reporting.rebuild(once);
            String address = Objects.requireNonNull(answer.getHeaderString("Location"));
            return Response.seeOther(
                            URI.create("/centre/system/rebuild/" + address.substring(address.lastIndexOf('/') + 1)))
                    .build();
        } catch (ServiceProblem problem) {
            Saving saving = Saving.refused(problem);
            return Response.status(problem.status()).entity(html(saving)).build();
        }
    }

    /** How far it is; the page looks again by itself while it runs. */
    @GET
    @Path("rebuild/{id: [0-9]+}")
    public String rebuild(@PathParam("id") long id) {
        Page page = visitor.frame();
        return Templates.rebuild(page, reporting.rebuild(id))
                .setLocale(page.language().locale())
                .render();
    }

    private String html(Saving saving) {
        Page page = visitor.frame();
        SystemView view = new SystemView(
                reporting.serving(),
                evidence.newest(FINDINGS),
                reporting.webhooks().items().stream().map(this::told).toList(),
                UUID.randomUUID().toString());
        return Templates.page(page, view, saving)
                .setLocale(page.language().locale())
                .render();
    }

    private Told told(Webhooks.Webhook webhook) {
        List<Webhooks.Delivery> last = reporting.deliveries(webhook.id(), 1).items();
        return new Told(webhook, last.isEmpty() ? null : last.get(0));
    }

    /** What the page shows. */
    record SystemView(Projection projection, Storage storage, List<Told> webhooks, String once) {
        /** Of all topics together. */
        public long behind() {
            return projection.lag().stream().mapToLong(Projection.Lag::events).sum();
        }

        /** The short name of the last event's type. */
        public String lastType() {
            Projection.LastApplied last = projection.lastApplied();
            return last == null ? "" : AuditTypes.shortName(last.type());
        }

        public String megabytes() {
            Storage.Run newest = storage.newest();
            return newest == null ? "" : Long.toString(Math.round(newest.bytes() / 1e6));
        }
    }

    /** A system that is told, and what was sent to it last. */
    record Told(Webhooks.Webhook webhook, Webhooks.@Nullable Delivery last) {}

    @CheckedTemplate(basePath = "centre/system")
    static class Templates {
        static native TemplateInstance page(Page page, SystemView view, Saving saving);

        static native TemplateInstance rebuild(Page page, Projection.Rebuild rebuild);
    }
}
