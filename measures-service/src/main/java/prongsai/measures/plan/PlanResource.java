package prongsai.measures.plan;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import prongsai.measures.evidence.KnownEvidence;
import prongsai.measures.measure.Measures;
import prongsai.measures.plan.PlanIssue.ItemOfYear;
import prongsai.measures.result.Results;
import prongsai.measures.round.Rounds;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.answer.Transactions;
import prongsai.platform.identity.Caller;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.problem.CommonProblem;
import prongsai.platform.time.Bangkok;

/** Plans and their issues. */
@Path("/api/v1/plans")
class PlanResource {
    private final Plans plans;
    private final Measures measures;
    private final Results results;
    private final Rounds rounds;
    private final KnownEvidence evidence;
    private final DraftingPlans drafting;
    private final Redrafting redrafting;
    private final CheckingItems checking;
    private final Transactions transactions;
    private final CurrentCaller caller;
    private final Clock clock;

    PlanResource(
            Plans plans,
            Measures measures,
            Results results,
            Rounds rounds,
            KnownEvidence evidence,
            DraftingPlans drafting,
            Redrafting redrafting,
            CheckingItems checking,
            Transactions transactions,
            CurrentCaller caller,
            Clock clock) {
        this.plans = plans;
        this.measures = measures;
        this.results = results;
        this.rounds = rounds;
        this.evidence = evidence;
        this.drafting = drafting;
        this.redrafting = redrafting;
        this.checking = checking;
        this.transactions = transactions;
        this.caller = caller;
        this.clock = clock;
    }

    /** Which plan to begin; the year in the Buddhist Era. */
    record BeginPlan(
            @NotNull(message = "error.required") @Pattern(regexp = "[0-9A-Z-]{1,20}", message = "error.kind-of-value")
            String organisation,

            @Min(value = 2500, message = "error.not-a-fiscal-year")
            @Max(value = 2699, message = "error.not-a-fiscal-year")
            int fiscalYear) {}

    /** An issue as it is typed; a bare item code means the basis year. */
    record DescribeIssue(
            @Min(value = 1, message = "error.indicator") @Max(value = 99, message = "error.indicator")
            int indicator,

            @Nullable String subIndicator,

            @Nullable @Size(max = 100, message = "error.too-many")
            List<@NotNull ItemWords> items,

            @NotBlank(message = "error.required") @Size(max = 4000, message = "error.too-long")
            String description) {}

    /** Why it goes back. */
    record ReturnPlan(
            @NotBlank(message = "error.required") @Size(max = 2000, message = "error.too-long")
            String reason) {}

    @GET
    @RolesAllowed({
        Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST, Roles.AUDITOR, Roles.CITY_SYSTEM
    })
    @WithSession
    public Uni<Page<PlanView.Line>> list(
            @QueryParam("fiscalYear") @Nullable Integer fiscalYear,
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("status") @Nullable PlanStatus status,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        return plans.page(fiscalYear, organisation, status, page, caller.get().scope())
                .map(all -> Page.of(all, page, Plans::key));
    }

    @POST
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> begin(@Valid @NotNull(message = "error.required") BeginPlan body) {
        Caller who = caller.get();
        if (!who.scope().covers(body.organisation())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return transactions.in(who, change -> drafting.empty(
                        body.organisation(), body.fiscalYear(), who.scope(), change)
                .chain(plan -> view(plan).map(view -> Answer.created("/api/v1/plans/" + plan.id(), view, etag(plan)))));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST, Roles.AUDITOR, Roles.CITY_SYSTEM
    })
    @WithSession
    public Uni<Response> one(UUID id) {
        return plans.get(id, caller.get().scope()).chain(plan -> view(plan)
                .map(view ->
                        Response.ok(view).header("ETag", '"' + etag(plan) + '"').build()));
    }

    @POST
    @Path("{id}/issues")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> raise(UUID id, @Valid @NotNull(message = "error.required") DescribeIssue body) {
        Caller who = caller.get();
        UUID issue = UUID.randomUUID();
        return transactions.in(who, change -> plans.toChange(id, who.scope())
                .call(plan -> checking.items(plan, body.items()))
                .call(plan -> change.publish(plan.raise(
                        issue, body.indicator(), body.subIndicator(), items(body, plan), body.description())))
                .map(plan ->
                        Answer.created("/api/v1/plans/" + id + "/issues/" + issue, issue(plan, issue), etag(plan))));
    }

    @PUT
    @Path("{id}/issues/{issue}")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> reword(UUID id, UUID issue, @Valid @NotNull(message = "error.required") DescribeIssue body) {
        Caller who = caller.get();
        return transactions.in(who, change -> plans.toChange(id, who.scope())
                .invoke(plan -> change.expect(etag(plan)))
                .call(plan -> checking.items(plan, body.items()))
                .call(plan -> change.publish(plan.reword(
                        issue, body.indicator(), body.subIndicator(), items(body, plan), body.description())))
                .map(plan -> Answer.ok(issue(plan, issue), etag(plan))));
    }

    @DELETE
    @Path("{id}/issues/{issue}")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> drop(UUID id, UUID issue) {
        Caller who = caller.get();
        return transactions.in(who, change -> plans.toChange(id, who.scope())
                .invoke(plan -> change.expect(etag(plan)))
                .call(() -> measures.ofPlan(id, who.scope()).invoke(all -> {
                    if (all.stream().anyMatch(measure -> measure.issues().contains(issue))) {
                        throw PlanProblem.ISSUE_HAS_MEASURES.because();
                    }
                }))
                .call(plan -> change.publish(plan.drop(issue)))
                .replaceWith(Answer.done()));
    }

    @POST
    @Path("{id}/submit")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> submit(UUID id) {
        Caller who = caller.get();
        return transactions.in(who, change -> plans.toChange(id, who.scope())
                .invoke(plan -> change.expect(etag(plan)))
                .call(() -> measures.ofPlan(id, who.scope()).invoke(all -> {
                    if (all.isEmpty()) {
                        throw PlanProblem.PLAN_EMPTY.because();
                    }
                }))
                .call(plan -> change.publish(plan.submit()))
                .chain(this::answer));
    }

    @POST
    @Path("{id}/approve")
    @RolesAllowed(Roles.DISTRICT_DIRECTOR)
    @Cancellable(false)
    public Uni<Response> approve(UUID id) {
        Caller who = caller.get();
        return transactions.in(who, change -> plans.toChange(id, who.scope())
                .invoke(plan -> change.expect(etag(plan)))
                .call(plan -> change.publish(plan.approve()))
                .chain(this::answer));
    }

    @POST
    @Path("{id}/return")
    @RolesAllowed({Roles.DISTRICT_DIRECTOR, Roles.CENTRE_ANALYST})
    @Cancellable(false)
    public Uni<Response> giveBack(UUID id, @Valid @NotNull(message = "error.required") ReturnPlan body) {
        Caller who = caller.get();
        return transactions.in(who, change -> plans.toChange(id, who.scope())
                .invoke(plan -> change.expect(etag(plan)))
                .call(plan -> change.publish(plan.giveBack(body.reason())))
                .call(plan -> redrafting.catchUp(plan, change))
                .chain(this::answer));
    }

    private Uni<Answer> answer(Plan plan) {
        return view(plan).map(view -> Answer.ok(view, etag(plan)));
    }

    private Uni<PlanView> view(Plan plan) {
        var scope = caller.get().scope();
        LocalDate today = Bangkok.today(clock);
        return measures.ofPlan(plan.id(), scope).chain(all -> results.ofPlan(plan.id(), scope)
                .chain(done -> rounds.ofPlan(plan.id(), scope).chain(halves -> evidence.perResult(plan.organisation())
                        .map(proof -> PlanView.of(plan, all, done, proof, halves, today)))));
    }

    /** The edition, and the day, since what is overdue depends on it. */
    private String etag(Plan plan) {
        return plan.edition() + "-" + Bangkok.today(clock);
    }

    private static List<ItemOfYear> items(DescribeIssue body, Plan plan) {
        return ItemWords.read(body.items(), plan.basisFiscalYear());
    }

    private static PlanIssue issue(Plan plan, UUID issue) {
        return plan.issues().stream()
                .filter(one -> one.id().equals(issue))
                .findFirst()
                .orElseThrow();
    }
}
