package prongsai.measures.measure;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import prongsai.measures.catalogue.Catalogue;
import prongsai.measures.plan.Plan;
import prongsai.measures.plan.PlanEvent.PlanChanged;
import prongsai.measures.plan.Plans;
import prongsai.measures.result.Results;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Change;
import prongsai.platform.answer.Transactions;
import prongsai.platform.identity.Caller;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.problem.CommonProblem;
import prongsai.platform.time.Bangkok;

/** The measures of a plan: planned, revised, taken out. An approved plan is amended by each of these. */
@Path("/api/v1/plans/{plan}/measures")
class PlanMeasureResource {
    private final Plans plans;
    private final Measures measures;
    private final Results results;
    private final PlanningMeasures planning;
    private final Catalogue catalogue;
    private final Transactions transactions;
    private final CurrentCaller caller;
    private final Clock clock;

    PlanMeasureResource(
            Plans plans,
            Measures measures,
            Results results,
            PlanningMeasures planning,
            Catalogue catalogue,
            Transactions transactions,
            CurrentCaller caller,
            Clock clock) {
        this.plans = plans;
        this.measures = measures;
        this.results = results;
        this.planning = planning;
        this.catalogue = catalogue;
        this.transactions = transactions;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> add(UUID plan, @Valid @NotNull(message = "error.required") MeasureWords body) {
        Caller who = caller.get();
        return transactions.in(who, change -> plans.toChange(plan, who.scope()).chain(held -> catalogue
                .words(body.standardMeasure(), held)
                .map(body::understood)
                .invoke(text -> held.requireIssues(text.issues()))
                .chain(text -> planning.add(held, List.of(text), change))
                .map(added -> added.get(0))
                .map(measure -> Answer.created("/api/v1/measures/" + measure.id(), view(measure), etag(measure)))));
    }

    @PUT
    @Path("{measure}")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> revise(
            UUID plan, UUID measure, @Valid @NotNull(message = "error.required") MeasureWords body) {
        Caller who = caller.get();
        return transactions.in(who, change -> plans.toChange(plan, who.scope()).chain(held -> ofPlan(plan, measure, who)
                .invoke(found -> change.expect(etag(found)))
                .chain(found -> words(body, found, held)
                        .invoke(text -> held.requireIssues(text.issues()))
                        .call(() -> amend(held, change))
                        .call(text -> change.publish(found.revise(text)))
                        .call(text -> planning.takenOver(held, text))
                        .replaceWith(found))
                .map(found -> Answer.ok(view(found), etag(found)))));
    }

    @DELETE
    @Path("{measure}")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> remove(UUID plan, UUID measure) {
        Caller who = caller.get();
        return transactions.in(who, change -> plans.toChange(plan, who.scope()).chain(held -> ofPlan(plan, measure, who)
                .invoke(found -> change.expect(etag(found)))
                .call(() -> results.ofPlan(plan, who.scope()).invoke(all -> {
                    if (all.stream().anyMatch(result -> result.measures().contains(measure))) {
                        throw MeasureProblem.MEASURE_HAS_RESULTS.because();
                    }
                }))
                .call(() -> amend(held, change))
                .call(found -> change.publish(found.remove()))
                .call(measures::delete)
                .replaceWith(Answer.done())));
    }

    /** The catalogue is asked only where another standard measure is taken; of the same one people's words stand, empty ones too. */
    private Uni<MeasureText> words(MeasureWords body, Measure measure, Plan plan) {
        UUID own = measure.text().standardMeasure();
        return body.standardMeasure() == null || body.standardMeasure().equals(own)
                ? Uni.createFrom().item(() -> body.understood(null).from(own))
                : catalogue.words(body.standardMeasure(), plan).map(body::understood);
    }

    private static Uni<Void> amend(Plan plan, Change change) {
        PlanChanged amended = plan.workOnMeasures();
        return publishIf(amended, change);
    }

    private static Uni<Void> publishIf(@Nullable PlanChanged event, Change change) {
        return event == null ? Uni.createFrom().voidItem() : change.publish(event);
    }

    private Uni<Measure> ofPlan(UUID plan, UUID measure, Caller who) {
        return measures.get(measure, who.scope()).invoke(found -> {
            if (!found.planId().equals(plan)) {
                throw CommonProblem.NOT_FOUND.because();
            }
        });
    }

    private MeasureView view(Measure measure) {
        return MeasureView.of(measure, Bangkok.today(clock));
    }

    private String etag(Measure measure) {
        return measure.version() + "-" + Bangkok.today(clock);
    }
}
