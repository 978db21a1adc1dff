package prongsai.measures.plan;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import prongsai.measures.plan.Redrafting.Drafted;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Change;
import prongsai.platform.answer.Transactions;
import prongsai.platform.identity.Caller;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.time.Bangkok;

/** Drafts a plan, or more of it: from the scores, from last year's plan, from the catalogue. Repeated, it changes nothing. */
@Path("/api/v1/plans/{plan}/draft")
class DraftResource {
    private final Plans plans;
    private final Redrafting redrafting;
    private final Transactions transactions;
    private final CurrentCaller caller;
    private final Clock clock;

    DraftResource(Plans plans, Redrafting redrafting, Transactions transactions, CurrentCaller caller, Clock clock) {
        this.plans = plans;
        this.redrafting = redrafting;
        this.transactions = transactions;
        this.caller = caller;
        this.clock = clock;
    }

    /** What to draft from. */
    enum Source {
        SCORES,
        LAST_YEAR,
        CATALOGUE
    }

    /** @param basis which items of the scores, from now on; null: as so far */
    record DraftPlan(
            @NotNull(message = "error.required") Source from,
            @Nullable DraftBasis basis) {}

    @POST
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> draft(UUID plan, @Valid @NotNull(message = "error.required") DraftPlan body) {
        Caller who = caller.get();
        return transactions.in(who, change -> plans.toChange(plan, who.scope())
                .invoke(held -> change.expect(etag(held)))
                .invoke(Plan::requireOpenForWork)
                .chain(held -> draft(held, body, who, change).map(drafted -> Answer.ok(drafted, etag(held)))));
    }

    private Uni<Drafted> draft(Plan plan, DraftPlan body, Caller who, Change change) {
        return switch (body.from()) {
            case SCORES -> redrafting.fromScores(plan, body.basis(), change);
            case LAST_YEAR -> redrafting.fromLastYear(plan, who.scope(), change);
            case CATALOGUE -> redrafting.fromCatalogue(plan, who.scope(), change);
        };
    }

    private String etag(Plan plan) {
        return plan.edition() + "-" + Bangkok.today(clock);
    }
}
