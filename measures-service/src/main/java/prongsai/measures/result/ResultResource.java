package prongsai.measures.result;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import prongsai.measures.evidence.KnownEvidence;
import prongsai.measures.measure.Measure;
import prongsai.measures.measure.MeasureProblem;
import prongsai.measures.measure.Measures;
import prongsai.measures.plan.Plan;
import prongsai.measures.plan.Plans;
import prongsai.measures.round.Round;
import prongsai.measures.round.Rounds;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Transactions;
import prongsai.platform.identity.Caller;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.time.Half;

/** Results of a plan's measures. A section officer writes those of its own section's measures. */
@Path("/api/v1/plans/{plan}/results")
class ResultResource {
    private final Plans plans;
    private final Measures measures;
    private final Results results;
    private final Rounds rounds;
    private final KnownEvidence evidence;
    private final Transactions transactions;
    private final CurrentCaller caller;

    ResultResource(
            Plans plans,
            Measures measures,
            Results results,
            Rounds rounds,
            KnownEvidence evidence,
            Transactions transactions,
            CurrentCaller caller) {
        this.plans = plans;
        this.measures = measures;
        this.results = results;
        this.rounds = rounds;
        this.evidence = evidence;
        this.transactions = transactions;
        this.caller = caller;
    }

    /** What was done. */
    record DescribeResult(
            @NotNull(message = "error.required") Half round,

            @Nullable @Size(max = 100, message = "error.too-many")
            List<@NotNull UUID> measures,

            @NotBlank(message = "error.required") @Size(max = 20000, message = "error.too-long")
            String text) {
        List<UUID> about() {
            return measures == null ? List.of() : measures;
        }
    }

    @POST
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> record(UUID plan, @Valid @NotNull(message = "error.required") DescribeResult body) {
        Caller who = caller.get();
        return transactions.in(who, change -> plans.toChange(plan, who.scope())
                .invoke(Plan::touched)
                .call(held -> requireMeasures(held, body.about(), who))
                .call(held -> requireOpen(held, body.round(), who))
                .chain(held -> results.ofPlan(plan, who.scope())
                        .map(all -> all.stream()
                                .filter(one -> one.half() == body.round())
                                .mapToInt(Result::number)
                                .max()
                                .orElse(0))
                        .chain(last -> {
                            Result result = Result.in(
                                    UUID.randomUUID(),
                                    plan,
                                    held.organisation(),
                                    held.fiscalYear(),
                                    body.round(),
                                    last + 1);
                            var recorded = result.record(body.about(), body.text());
                            return results.persist(result).call(() -> change.publish(recorded));
                        }))
                .map(result -> Answer.created(
                        "/api/v1/plans/" + plan + "/results/" + result.id(),
                        ResultView.of(result, 0),
                        result.version())));
    }

    @PUT
    @Path("{result}")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> rewrite(
            UUID plan, UUID result, @Valid @NotNull(message = "error.required") DescribeResult body) {
        Caller who = caller.get();
        return transactions.in(who, change -> plans.toChange(plan, who.scope())
                .invoke(Plan::touched)
                .call(held -> requireMeasures(held, body.about(), who))
                .chain(held -> results.get(plan, result, who.scope())
                        .invoke(found -> change.expect(found.version()))
                        .call(found -> requireMeasures(held, found.measures(), who))
                        .call(found -> requireOpen(held, found.half(), who)))
                .call(found -> change.publish(found.record(body.about(), body.text())))
                .chain(found -> evidence.perResult(found.organisation())
                        .map(known ->
                                Answer.ok(ResultView.of(found, known.getOrDefault(found.id(), 0)), found.version()))));
    }

    @DELETE
    @Path("{result}")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> remove(UUID plan, UUID result) {
        Caller who = caller.get();
        return transactions.in(who, change -> plans.toChange(plan, who.scope())
                .invoke(Plan::touched)
                .chain(held -> results.get(plan, result, who.scope())
                        .invoke(found -> change.expect(found.version()))
                        .call(found -> requireMeasures(held, found.measures(), who))
                        .call(found -> requireOpen(held, found.half(), who)))
                .call(found -> change.publish(found.remove()))
                .call(results::delete)
                .replaceWith(Answer.done()));
    }

    /** Each measure is of this plan and, for a section officer, of the own section. */
    private Uni<Void> requireMeasures(Plan plan, List<UUID> about, Caller who) {
        boolean bound = who.is(Roles.SECTION_OFFICER);
        String section = Objects.requireNonNullElse(who.section(), "");
        return measures.ofPlan(plan.id(), who.scope())
                .invoke(all -> {
                    if (bound && about.isEmpty()) {
                        throw MeasureProblem.MEASURE_OF_ANOTHER_SECTION.because();
                    }
                    for (UUID id : about) {
                        Measure measure = all.stream()
                                .filter(one -> one.id().equals(id))
                                .findFirst()
                                .orElseThrow(() -> MeasureProblem.MEASURE_UNKNOWN.because(id));
                        if (bound && !measure.concerns(section)) {
                            throw MeasureProblem.MEASURE_OF_ANOTHER_SECTION.because();
                        }
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> requireOpen(Plan plan, Half half, Caller who) {
        return rounds.get(plan.id(), half, who.scope())
                .map(Round::frozen)
                .invoke(frozen -> {
                    if (frozen) {
                        throw ResultProblem.ROUND_IS_FROZEN.because(half);
                    }
                })
                .replaceWithVoid();
    }
}
