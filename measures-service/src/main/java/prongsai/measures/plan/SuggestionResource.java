package prongsai.measures.plan;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import prongsai.measures.catalogue.Catalogue;
import prongsai.measures.catalogue.Catalogue.Suggestion;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;

/**
 * What the catalogue offers for each issue of a plan. Nothing of it is part of the plan until somebody takes it over: as a
 * measure that names the standard measure, or all at once by drafting from the catalogue.
 */
@Path("/api/v1/plans/{plan}/suggestions")
class SuggestionResource {
    private final Plans plans;
    private final Catalogue catalogue;
    private final CurrentCaller caller;

    SuggestionResource(Plans plans, Catalogue catalogue, CurrentCaller caller) {
        this.plans = plans;
        this.catalogue = catalogue;
        this.caller = caller;
    }

    /** One entry an issue, in the plan's order. */
    record Suggestions(List<Suggestion> issues) {}

    @GET
    @RolesAllowed({
        Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST, Roles.AUDITOR, Roles.CITY_SYSTEM
    })
    @WithSession
    public Uni<Suggestions> suggestions(UUID plan) {
        return plans.get(plan, caller.get().scope())
                .chain(catalogue::suggestions)
                .map(Suggestions::new);
    }
}
