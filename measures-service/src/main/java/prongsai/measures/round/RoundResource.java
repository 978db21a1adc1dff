package prongsai.measures.round;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import prongsai.measures.evidence.KnownEvidence;
import prongsai.measures.plan.Plan;
import prongsai.measures.plan.PlanStatus;
import prongsai.measures.plan.Plans;
import prongsai.measures.round.RoundSnapshot.MeasureStanding;
import prongsai.measures.round.RoundSnapshot.Standing;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Transactions;
import prongsai.platform.events.DomainEvent;
import prongsai.platform.identity.Caller;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.identity.Scope;
import prongsai.platform.time.Half;

/** A round's way: proposed by the officer, submitted by the director, accepted or returned by the centre. */
@Path("/api/v1/plans/{plan}/rounds/{round}")
class RoundResource {
    private final Plans plans;
    private final Rounds rounds;
    private final TakingSnapshots snapshots;
    private final KnownEvidence evidence;
    private final Transactions transactions;
    private final CurrentCaller caller;
    private final Clock clock;

    RoundResource(
            Plans plans,
            Rounds rounds,
            TakingSnapshots snapshots,
            KnownEvidence evidence,
            Transactions transactions,
            CurrentCaller caller,
            Clock clock) {
        this.plans = plans;
        this.rounds = rounds;
        this.snapshots = snapshots;
        this.evidence = evidence;
        this.transactions = transactions;
        this.caller = caller;
        this.clock = clock;
    }

    /** How measures stand, where the district says it itself; the others are derived from their progress. */
    record SubmitRound(
            @Nullable @Size(max = 500, message = "error.too-many")
            List<@Valid @NotNull SayStanding> measures) {
        Map<UUID, Standing> said() {
            Map<UUID, Standing> said = new HashMap<>();
            if (measures != null) {
                measures.forEach(
                        one -> said.put(one.measure(), new Standing(one.measure(), one.status(), one.reason())));
            }
            return said;
        }
    }

    /** How one measure stands. */
    record SayStanding(
            @NotNull(message = "error.required") UUID measure,
            @NotNull(message = "error.required") MeasureStanding status,

            @Nullable @Size(max = 2000, message = "error.too-long")
            String reason) {}

    /** Why it goes back. */
    record ReturnRound(
            @NotBlank(message = "error.required") @Size(max = 2000, message = "error.too-long")
            String reason) {}

    @POST
    @Path("propose")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> propose(UUID plan, Half round) {
        return step(plan, round, Round::propose);
    }

    @POST
    @Path("submit")
    @RolesAllowed(Roles.DISTRICT_DIRECTOR)
    @Cancellable(false)
    public Uni<Response> submit(UUID plan, Half round, @Valid @Nullable SubmitRound body) {
        Caller who = caller.get();
        Instant now = clock.instant();
        Map<UUID, Standing> said = body == null ? Map.of() : body.said();
        return transactions.in(who, change -> plans.toChange(plan, who.scope())
                .invoke(RoundResource::requireApproved)
                .invoke(Plan::touched)
                .chain(held -> rounds.get(plan, round, who.scope())
                        .invoke(found -> change.expect(found.version()))
                        .invoke(Round::requireSubmittable)
                        .call(found -> snapshots
                                .of(held, found, said, now, who.scope())
                                .chain(snapshot -> change.publish(found.submit(snapshot, now, who.user())))))
                .map(found -> Answer.ok(RoundView.of(found), found.version())));
    }

    @POST
    @Path("accept")
    @RolesAllowed(Roles.CENTRE_ANALYST)
    @Cancellable(false)
    public Uni<Response> accept(UUID plan, Half round) {
        return step(plan, round, Round::accept);
    }

    @POST
    @Path("return")
    @RolesAllowed(Roles.CENTRE_ANALYST)
    @Cancellable(false)
    public Uni<Response> giveBack(UUID plan, Half round, @Valid @NotNull(message = "error.required") ReturnRound body) {
        return step(plan, round, found -> found.giveBack(body.reason()));
    }

    /** Makes public what was submitted, at {@code …/publication}; whether or not the centre has accepted it. */
    @POST
    @Path("publish")
    @RolesAllowed(Roles.DISTRICT_DIRECTOR)
    @Cancellable(false)
    public Uni<Response> publish(UUID plan, Half round) {
        String by = caller.get().user();
        return step(plan, round, found -> found.publish(clock.instant(), by));
    }

    @POST
    @Path("unpublish")
    @RolesAllowed(Roles.DISTRICT_DIRECTOR)
    @Cancellable(false)
    public Uni<Response> unpublish(UUID plan, Half round) {
        return step(plan, round, Round::unpublish);
    }

    /** What the director has published, for everybody; evidence that was withdrawn or made internal since then is left out. */
    @GET
    @Path("publication")
    @PermitAll
    @WithSession
    public Uni<PublicRound> publication(UUID plan, Half round) {
        // what is not public answers as if it were not there
        return rounds.get(plan, round, new Scope.Everything())
                .chain(found ->
                        evidence.shownToThePublic(found.organisation()).map(shown -> PublicRound.of(found, shown)));
    }

    private Uni<Response> step(UUID plan, Half round, Function<Round, DomainEvent> how) {
        Caller who = caller.get();
        return transactions.in(who, change -> plans.toChange(plan, who.scope())
                .invoke(Plan::touched)
                .chain(() -> rounds.get(plan, round, who.scope()))
                .invoke(found -> change.expect(found.version()))
                .call(found -> change.publish(how.apply(found)))
                .map(found -> Answer.ok(RoundView.of(found), found.version())));
    }

    private static void requireApproved(Plan plan) {
        if (plan.status() != PlanStatus.APPROVED && plan.status() != PlanStatus.AMENDED) {
            throw RoundProblem.PLAN_NOT_APPROVED.because();
        }
    }
}
