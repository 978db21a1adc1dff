package prongsai.measures.plan;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import prongsai.measures.measure.Measures;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Change;
import prongsai.platform.answer.Transactions;
import prongsai.platform.events.DomainEvent;
import prongsai.platform.identity.Caller;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;

/** How a plan stands on paper: the order of its issues and measures, and a word on an indicator without issues. */
@Path("/api/v1/plans/{plan}")
class ArrangingResource {
    private final Plans plans;
    private final Measures measures;
    private final Transactions transactions;
    private final CurrentCaller caller;

    ArrangingResource(Plans plans, Measures measures, Transactions transactions, CurrentCaller caller) {
        this.plans = plans;
        this.measures = measures;
        this.transactions = transactions;
        this.caller = caller;
    }

    /** The order wanted; each list names every one of its kind once, or is left out. */
    record Order(
            @Nullable @Size(max = 2000, message = "error.too-many")
            List<@NotNull UUID> issues,

            @Nullable @Size(max = 2000, message = "error.too-many")
            List<@NotNull UUID> measures) {}

    /** What is said of an indicator; empty takes the note away. */
    record Note(
            @NotNull(message = "error.required") @Size(max = 4000, message = "error.too-long")
            String note) {}

    /** Issues and measures in this order; measures are numbered anew from 1. */
    @PUT
    @Path("order")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> arrange(UUID plan, @Valid @NotNull(message = "error.required") Order body) {
        Caller who = caller.get();
        return transactions.in(who, change -> plans.toChange(plan, who.scope())
                .invoke(held -> change.expect(held.edition()))
                .call(held -> body.issues() == null ? done() : publishIf(held.arrange(body.issues()), change))
                .call(held -> body.measures() == null ? done() : arrangeMeasures(held, body.measures(), change, who))
                .map(held -> new Answer(204, null, Long.toString(held.edition()), null)));
    }

    private Uni<Void> arrangeMeasures(Plan plan, List<UUID> order, Change change, Caller who) {
        return measures.renumber(plan.id(), order, who.scope()).chain(events -> {
            if (events.isEmpty()) {
                return done();
            }
            Uni<Void> told = publishIf(plan.workOnMeasures(), change);
            for (DomainEvent event : events) {
                told = told.chain(() -> change.publish(event));
            }
            return told;
        });
    }

    @PUT
    @Path("indicators/{indicator}/note")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> note(
            UUID plan,
            @Min(value = 1, message = "error.indicator") @Max(value = 99, message = "error.indicator") int indicator,
            @Valid @NotNull(message = "error.required") Note body) {
        Caller who = caller.get();
        return transactions.in(who, change -> plans.toChange(plan, who.scope())
                .invoke(held -> change.expect(held.edition()))
                .call(held -> change.publish(held.note(indicator, body.note().strip())))
                .map(held -> Answer.ok(held.indicatorNotes(), held.edition())));
    }

    private static Uni<Void> publishIf(@Nullable DomainEvent event, Change change) {
        return event == null ? done() : change.publish(event);
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }
}
