package prongsai.reporting.record;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("type") @Nullable List<String> type,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("order") @Nullable String order,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        Long after = page.after().isEmpty() ? null : Cursor.number(page.after(), "cursor");
        AuditFilter filter = AuditFilter.of(organisation, from, to, actor, type, subject);
        return trail.lines(filter, new AuditTrail.From(newestFirst(order), after), page.oneMore())
                .map(found -> Page.of(found, page, one -> Long.toString(one.seq())));
    }

    /** All lines that the filters let through, as CSV that a spreadsheet opens; streamed, however many. */
    @GET
    @Path("audit.csv")
    @RolesAllowed({Roles.AUDITOR, Roles.CENTRE_ANALYST})
    @Blocking
    public Response csv(
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("type") @Nullable List<String> type,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("order") @Nullable String order) {
        return export.csv(AuditFilter.of(organisation, from, to, actor, type, subject), newestFirst(order));
    }

    /** The same as a workbook of at most {@link AuditExport#MOST_ROWS} lines; more are a 409. */
    @GET
    @Path("audit.xlsx")
    @RolesAllowed({Roles.AUDITOR, Roles.CENTRE_ANALYST})
    @Blocking
    public Response xlsx(
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("type") @Nullable List<String> type,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("order") @Nullable String order) {
        return export.xlsx(AuditFilter.of(organisation, from, to, actor, type, subject), newestFirst(order));
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

    private static boolean newestFirst(@Nullable String order) {
        if (order == null || order.equals("oldest")) {
            return false;
        }
        if (!order.equals("newest")) {
            throw Problem.invalid("order", "error.kind-of-value");
        }
        return true;
    }
}
