package prongsai.reporting.record;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.identity.Roles;
import prongsai.platform.problem.Problem;
import prongsai.reporting.record.VerifyingRecords.Verification;

/** The audit trail: who changed or saw what, when, from where. */
@Path("/api/v1")
class AuditResource {
    private final AuditTrail trail;
    private final AuditExport export;
    private final VerifyingRecords verifying;

    AuditResource(AuditTrail trail, AuditExport export, VerifyingRecords verifying) {
        this.trail = trail;
        this.export = export;
        this.verifying = verifying;
    }

    /**
     * A page of it, oldest first unless {@code order=newest}; {@code from} and {@code to} are Bangkok days, both included;
     * {@code type} in full or by its short name, repeatable.
     */
    @GET
    @Path("audit")
    @RolesAllowed({Roles.AUDITOR, Roles.CENTRE_ANALYST})
    public Uni<Page<AuditView>> audit(
            @BeanParam AuditQuery query,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        Long after = page.after().isEmpty() ? null : Cursor.number(page.after(), "cursor");
        return trail.lines(query.filter(), new AuditTrail.From(query.newestFirst(), after), page.oneMore())
                .map(found -> Page.of(found, page, one -> Long.toString(one.seq())));
    }

    /** All lines that the filters let through, as CSV that a spreadsheet opens; streamed, however many. */
    @GET
    @Path("audit.csv")
    @RolesAllowed({Roles.AUDITOR, Roles.CENTRE_ANALYST})
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @Blocking
    public Response csv(@BeanParam AuditQuery query) {
        return export.csv(query.filter(), query.newestFirst());
    }

    /** The same as a workbook of at most {@link AuditExport#MOST_ROWS} lines; more are a 409. */
    @GET
    @Path("audit.xlsx")
    @RolesAllowed({Roles.AUDITOR, Roles.CENTRE_ANALYST})
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = AuditExport.XLSX,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Blocking
    public Response xlsx(@BeanParam AuditQuery query) {
        return export.xlsx(query.filter(), query.newestFirst());
    }

    /**
     * Whether the chain of hashes holds from the first record to the last. With {@code seq} and {@code hash} of an earlier
     * answer also whether that record still stands, as it was: so the chain's end cannot be cut off unnoticed either.
     */
    @GET
    @Path("audit/verification")
    @RolesAllowed({Roles.AUDITOR, Roles.CENTRE_ANALYST})
    public Uni<Verification> verification(
            @QueryParam("seq") @Nullable Integer seq, @QueryParam("hash") @Nullable String hash) {
        if ((seq == null) != (hash == null)) {
            throw Problem.invalid(seq == null ? "seq" : "hash", "error.kind-of-value");
        }
        return verifying.all(seq == null || hash == null ? null : new Numbered<>(seq, hash));
    }
}
