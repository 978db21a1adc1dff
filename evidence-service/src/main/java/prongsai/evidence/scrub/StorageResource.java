package prongsai.evidence.scrub;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.identity.Roles;

/** Whether all that was attached is still there and whole, for those who answer for it. */
@Path("/api/v1/evidence/storage")
class StorageResource {
    private final ScrubReport report;

    StorageResource(ScrubReport report) {
        this.report = report;
    }

    /**
     * The newest look at everything that is stored and what is wrong.
     *
     * @param newest null where nobody has looked yet
     */
    record StorageView(
            @Nullable Run newest,
            List<Finding> items,
            @Nullable String next) {}

    @GET
    @RolesAllowed({Roles.CENTRE_ANALYST, Roles.AUDITOR})
    public Uni<StorageView> storage(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        return report.newest().chain(run -> report.findings(page)
                .map(findings -> new StorageView(run, findings.items(), findings.next())));
    }
}
