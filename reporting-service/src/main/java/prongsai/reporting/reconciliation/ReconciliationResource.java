package prongsai.reporting.reconciliation;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.identity.Roles;

/** Whether what is shown is what the owners have. */
@Path("/api/v1/projection/reconciliation")
class ReconciliationResource {
    private final Comparing comparing;
    private final NightlyComparisons nightly;
    private final RoutingContext request;
    private final Clock clock;

    ReconciliationResource(Comparing comparing, NightlyComparisons nightly, RoutingContext request, Clock clock) {
        this.comparing = comparing;
        this.nightly = nightly;
        this.request = request;
        this.clock = clock;
    }

    /**
     * Compares the read model with its owners, organisation by organisation: of each kind how many there are and, by a digest, in
     * which versions. What differs is looked at again for two seconds, since it may be on its way. The owners are asked with the
     * caller's own token; where one does not answer, this does not either (503).
     */
    @GET
    @RolesAllowed({Roles.CENTRE_ANALYST, Roles.AUDITOR})
    public Uni<ReconciliationView> compared(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        String token = request.request().getHeader("Authorization");
        return comparing
                .page(page, token == null ? "" : token)
                .onFailure(Comparing::isAway)
                .transform(e -> ReconciliationProblem.OWNER_AWAY.because())
                .chain(compared -> nightly.last()
                        .map(last -> new ReconciliationView(
                                clock.instant(),
                                compared.organisations(),
                                compared.differences().isEmpty(),
                                compared.differences(),
                                last,
                                compared.next())));
    }
}
