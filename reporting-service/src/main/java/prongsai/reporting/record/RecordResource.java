package prongsai.reporting.record;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.identity.Roles;
import prongsai.platform.problem.Problem;
import prongsai.platform.time.Bangkok;
import prongsai.reporting.record.Records.AuditFilter;
import prongsai.reporting.record.Records.AuditView;
import prongsai.reporting.record.Records.ChangeView;
import prongsai.reporting.record.Records.Numbered;
import prongsai.reporting.record.Records.Verification;

/** Changes for systems that pull, and the audit trail. */
@Path("/api/v1")
class RecordResource {
    private final Records records;

    RecordResource(Records records) {
        this.records = records;
    }

    /**
     * What changed after the cursor, oldest first; without a cursor from the beginning. {@code next} is never null: asked
     * again with it, this answers what came since. A cursor stays good for ever.
     */
    @GET
    @Path("changes")
    @RolesAllowed({Roles.CITY_SYSTEM, Roles.CENTRE_ANALYST, Roles.AUDITOR})
    public Uni<Page<ChangeView>> changes(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        PageRequest page = PageRequest.of(limit, after);
        long start = number(page.after(), "after");
        return records.changes(start, page.limit()).map(found -> {
            long last = found.isEmpty() ? start : found.get(found.size() - 1).seq();
            return new Page<>(found.stream().map(Numbered::what).toList(), PageRequest.cursor(Long.toString(last)));
        });
    }

    /** Who changed what and when, oldest first; {@code from} and {@code to} are Bangkok days, both included. */
    @GET
    @Path("audit")
    @RolesAllowed({Roles.AUDITOR, Roles.CENTRE_ANALYST})
    public Uni<Page<AuditView>> audit(
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        LocalDate last = day(to, "to");
        AuditFilter filter =
                new AuditFilter(organisation, start(day(from, "from")), start(last == null ? null : last.plusDays(1)));
        return records.audit(filter, number(page.after(), "cursor"), page.oneMore())
                .map(found ->
                        Page.of(found, page, one -> Long.toString(one.seq())).map(Numbered::what));
    }

    /** Whether the chain of hashes holds from the first record to the last. */
    @GET
    @Path("audit/verification")
    @RolesAllowed({Roles.AUDITOR, Roles.CENTRE_ANALYST})
    public Uni<Verification> verification() {
        return records.verify();
    }

    private static long number(String after, String parameter) {
        if (after.isEmpty()) {
            return 0;
        }
        if (!after.matches("[0-9]{1,18}")) {
            throw Problem.invalid(parameter, "error.cursor");
        }
        return Long.parseLong(after);
    }

    private static @Nullable LocalDate day(@Nullable String text, String parameter) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.invalid(parameter, "error.kind-of-value");
        }
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Bangkok.ZONE).toInstant();
    }
}
