package prongsai.portal.evidence;

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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Evidence;
import prongsai.portal.api.EvidenceClient;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.api.Tagged;
import prongsai.portal.forms.Saving;
import prongsai.portal.layout.Said;
import prongsai.portal.layout.Visitor;
import prongsai.portal.office.Office;
import prongsai.portal.office.Offices;

/** One piece of evidence: looked at, described, made public after it was looked through, blurred, taken back. */
@Path("/offices/{office}/{year: 2[56][0-9]{2}}/evidence")
@Authenticated
@Blocking
class EvidencePage {
    private final Offices offices;
    private final EvidenceClient evidence;
    private final Visitor visitor;

    EvidencePage(Offices offices, @RestClient EvidenceClient evidence, Visitor visitor) {
        this.offices = offices;
        this.evidence = evidence;
        this.visitor = visitor;
    }

    @GET
    @Path("{piece}")
    @Produces("text/html;charset=UTF-8")
    public String show(@BeanParam PieceOfOffice at) {
        return render(at, null, Saving.NOT_YET);
    }

    @POST
    @Path("{piece}")
    public Response describe(@BeanParam PieceOfOffice at, @BeanParam Description form) {
        return change(at, form, "saved", () -> evidence.describe(at.piece, form.words(), form.tag()));
    }

    @POST
    @Path("{piece}/blur")
    public Response blur(@BeanParam PieceOfOffice at, @BeanParam Patch patch) {
        return change(at, null, "saved", () -> evidence.blur(at.piece, patch.blur()));
    }

    @POST
    @Path("{piece}/look")
    public Response look(@BeanParam PieceOfOffice at) {
        return change(at, null, "started", () -> evidence.look(at.piece));
    }

    @POST
    @Path("{piece}/withdraw")
    public Response withdraw(@BeanParam PieceOfOffice at, @FormParam("reason") @Nullable String reason) {
        Map<String, String> why = Map.of("reason", Objects.requireNonNullElse(reason, ""));
        return change(at, null, "withdrawn", () -> evidence.withdraw(at.piece, why));
    }

    @POST
    @Path("{piece}/remove")
    public Response remove(@BeanParam PieceOfOffice at, @FormParam("tag") @Nullable String tag) {
        try {
            Evidence piece = evidence.one(at.piece).getEntity();
            evidence.remove(at.piece, tag);
            List<UUID> measures = piece.measures();
            String back = measures.isEmpty() ? "/work" : "/work/" + measures.get(0);
            return Said.andSeeOther("/offices/" + at.office + "/" + at.year + back, "removed");
        } catch (ServiceProblem problem) {
            return refused(at, null, problem);
        }
    }

    private Response change(PieceOfOffice at, @Nullable Description form, String said, Runnable work) {
        try {
            work.run();
            return Said.andSeeOther(at.path(), said);
        } catch (ServiceProblem problem) {
            return refused(at, form, problem);
        }
    }

    private Response refused(PieceOfOffice at, @Nullable Description form, ServiceProblem problem) {
        return Saving.page(problem, render(at, form, Saving.refused(problem)));
    }

    private String render(PieceOfOffice at, @Nullable Description typed, Saving saving) {
        Office office = offices.office(at.office, at.year, "work", visitor.frame());
        Tagged<Evidence> piece = Tagged.of(evidence.one(at.piece));
        Description form = typed == null ? Description.of(piece) : typed;
        if (saving.conflict()) {
            form.tag = piece.tag();
        }
        return Templates.page(new EvidenceSheet(office, piece.value(), form, piece.tag()), saving)
                .setLocale(office.page().language().locale())
                .render();
    }

    /** Which piece, on whose pages. */
    static class PieceOfOffice {
        @PathParam("office")
        String office = "";

        @PathParam("year")
        int year;

        @PathParam("piece")
        UUID piece = new UUID(0, 0);

        String path() {
            return "/offices/" + office + "/" + year + "/evidence/" + piece;
        }
    }

    @CheckedTemplate(basePath = "evidence")
    static class Templates {
        static native TemplateInstance page(EvidenceSheet sheet, Saving saving);
    }
}
