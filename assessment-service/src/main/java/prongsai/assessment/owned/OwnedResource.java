package prongsai.assessment.owned;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.identity.Roles;
import prongsai.platform.owned.Counting;
import prongsai.platform.owned.Figures;

/** How much there is here of each organisation, to be compared with what others know. */
@Path("/api/v1/owned/assessment")
class OwnedResource {
    private final Counting counting;
    private final OwnedAssessments owned;

    OwnedResource(Counting counting, OwnedAssessments owned) {
        this.counting = counting;
        this.owned = owned;
    }

    /** By organisation, in the order of their codes: of each kind how many, and a digest over them and their versions. */
    @GET
    @RolesAllowed({Roles.CENTRE_ANALYST, Roles.AUDITOR})
    public Uni<Page<Figures>> figures(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return counting.page(owned, PageRequest.of(limit, cursor));
    }
}
