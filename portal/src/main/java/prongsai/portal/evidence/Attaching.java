package prongsai.portal.evidence;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.EvidenceClient;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.forms.Ids;
import prongsai.portal.forms.Saving;
import prongsai.portal.layout.LocalPath;
import prongsai.portal.layout.Said;
import prongsai.portal.layout.Visitor;
import prongsai.portal.office.Office;
import prongsai.portal.office.Offices;

/**
 * Photos, documents and links are added to a measure or to a result. With a script each photo is sent in pieces beforehand and goes on
 * after a lost connection; without one the form sends them itself.
 */
@Path("/offices/{office}/{year: 2[56][0-9]{2}}/attach")
@Authenticated
@Blocking
class Attaching {
    private static final String HTML = "text/html;charset=UTF-8";

    private final Offices offices;
    private final EvidenceClient evidence;
    private final Visitor visitor;

    Attaching(Offices offices, @RestClient EvidenceClient evidence, Visitor visitor) {
        this.offices = offices;
        this.evidence = evidence;
        this.visitor = visitor;
    }

    /** What it belongs to, and the page to come back to. */
    static class Target {
        @PathParam("office")
        String office = "";

        @PathParam("year")
        int year;

        @RestForm("measures")
        @Nullable
        List<String> measures;

        @RestForm("results")
        @Nullable
        List<String> results;

        @RestForm("caption")
        @Nullable
        String caption;

        @RestForm("takenOn")
        @Nullable
        String takenOn;

        @RestForm("back")
        @Nullable
        String back;

        @RestForm("once")
        @Nullable
        String once;

        public String caption() {
            return Objects.requireNonNullElse(caption, "");
        }

        public List<String> measures() {
            return Objects.requireNonNullElse(measures, List.of());
        }

        public List<String> results() {
            return Objects.requireNonNullElse(results, List.of());
        }

        /** Another attempt is another request. */
        public String again() {
            return UUID.randomUUID().toString();
        }

        String once() {
            return once == null || once.isBlank() ? UUID.randomUUID().toString() : once;
        }
    }

    /** From a script: the file came in pieces before, {@code upload} names it. Answers in JSON. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response put(@BeanParam Target target, @FormParam("upload") @Nullable String upload) {
        if (upload == null) {
            throw new NotFoundException();
        }
        ClientMultipartForm form = described(target).attribute("upload", upload, null);
        try {
            return Response.status(Response.Status.CREATED)
                    .entity(evidence.attach(form, "upload-" + upload))
                    .build();
        } catch (ServiceProblem problem) {
            return Response.status(problem.status())
                    .entity(Map.of("detail", told(problem)))
                    .build();
        }
    }

    /** From the form itself, without a script. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(HTML)
    public Response send(@BeanParam Target target, @RestForm("file") @Nullable List<FileUpload> files) {
        try {
            int place = 0;
            for (FileUpload file : Objects.requireNonNullElse(files, List.<FileUpload>of())) {
                ClientMultipartForm form = described(target)
                        .binaryFileUpload(
                                "file", file.fileName(), file.uploadedFile().toString(), file.contentType());
                evidence.attach(form, target.once() + "-" + place++);
            }
            return Said.andSeeOther(LocalPath.orHome(target.back).toString(), "added");
        } catch (ServiceProblem problem) {
            return refused(target, problem, null);
        }
    }

    @POST
    @Path("link")
    @Produces(HTML)
    public Response link(@BeanParam Target target, @FormParam("url") @Nullable String url) {
        try {
            evidence.link(
                    new EvidenceClient.Link(
                            ids(target.measures()),
                            ids(target.results()),
                            Objects.requireNonNullElse(url, ""),
                            target.caption),
                    target.once());
            return Said.andSeeOther(LocalPath.orHome(target.back).toString(), "added");
        } catch (ServiceProblem problem) {
            return refused(target, problem, Objects.requireNonNullElse(url, ""));
        }
    }

    private static List<UUID> ids(List<String> typed) {
        return typed.stream().map(Ids::of).toList();
    }

    private static ClientMultipartForm described(Target target) {
        ClientMultipartForm form = ClientMultipartForm.create();
        target.measures().forEach(id -> form.attribute("measures", id, null));
        target.results().forEach(id -> form.attribute("results", id, null));
        if (target.caption != null && !target.caption.isBlank()) {
            form.attribute("caption", target.caption, null);
        }
        if (target.takenOn != null && !target.takenOn.isBlank()) {
            form.attribute("takenOn", target.takenOn, null);
        }
        return form;
    }

    private static String told(ServiceProblem problem) {
        return problem.errors().isEmpty()
                ? Objects.requireNonNullElse(problem.detail(), "")
                : problem.errors().get(0).detail();
    }

    /** What was typed of a link stays; a file has to be chosen again, which is the browser's rule. */
    private Response refused(Target target, ServiceProblem problem, @Nullable String url) {
        Office office = offices.office(target.office, target.year, "work", visitor.frame());
        Saving saving = Saving.refused(problem);
        String html = Templates.refused(
                        office, saving, LocalPath.orHome(target.back).toString(), target, url)
                .setLocale(office.page().language().locale())
                .render();
        return Saving.page(problem, html);
    }

    @CheckedTemplate(basePath = "evidence")
    static class Templates {
        static native TemplateInstance refused(
                Office office, Saving saving, String back, Target target, @Nullable String url);
    }
}
