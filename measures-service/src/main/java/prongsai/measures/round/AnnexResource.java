package prongsai.measures.round;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import prongsai.measures.evidence.KnownEvidence;
import prongsai.measures.plan.Plan;
import prongsai.measures.plan.Plans;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Change;
import prongsai.platform.answer.Transactions;
import prongsai.platform.identity.Caller;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.problem.Problem;
import prongsai.platform.problem.Problem.FieldError;
import prongsai.platform.time.Half;

/** The annexes of a round's report: sections beside its table. Frozen with the round. */
@Path("/api/v1/plans/{plan}/rounds/{round}/annexes")
class AnnexResource {
    private final Plans plans;
    private final Rounds rounds;
    private final KnownEvidence evidence;
    private final Transactions transactions;
    private final CurrentCaller caller;

    AnnexResource(Plans plans, Rounds rounds, KnownEvidence evidence, Transactions transactions, CurrentCaller caller) {
        this.plans = plans;
        this.rounds = rounds;
        this.evidence = evidence;
        this.transactions = transactions;
        this.caller = caller;
    }

    /** An annex as it is written. */
    record WriteAnnex(
            @NotBlank(message = "error.required") @Size(max = 500, message = "error.too-long")
            String title,

            @Nullable @Size(max = 100, message = "error.too-many")
            List<@Valid @NotNull WritePoint> points) {
        Annex as(UUID id) {
            return new Annex(
                    id,
                    title,
                    points == null
                            ? List.of()
                            : points.stream().map(WritePoint::point).toList());
        }
    }

    /** A point, and what shows it. */
    record WritePoint(
            @NotBlank(message = "error.required") @Size(max = 20000, message = "error.too-long")
            String text,

            @Nullable @Size(max = 100, message = "error.too-many")
            List<@NotNull UUID> evidence) {
        Annex.Point point() {
            return new Annex.Point(text, evidence == null ? List.of() : List.copyOf(evidence));
        }
    }

    @POST
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> add(UUID plan, Half round, @Valid @NotNull(message = "error.required") WriteAnnex body) {
        Annex annex = body.as(UUID.randomUUID());
        Caller who = caller.get();
        return transactions.in(who, change -> held(plan, round, change)
                .call(found -> requireEvidence(found, annex))
                .call(found -> change.publish(found.annex(annex)))
                .map(found -> Answer.created(
                        "/api/v1/plans/" + plan + "/rounds/" + round + "/annexes/" + annex.id(),
                        annex,
                        found.version())));
    }

    @PUT
    @Path("{annex}")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> rewrite(
            UUID plan, Half round, UUID annex, @Valid @NotNull(message = "error.required") WriteAnnex body) {
        Annex words = body.as(annex);
        Caller who = caller.get();
        return transactions.in(who, change -> held(plan, round, change)
                .invoke(found -> found.requireAnnex(annex))
                .call(found -> requireEvidence(found, words))
                .call(found -> change.publish(found.annex(words)))
                .map(found -> Answer.ok(words, found.version())));
    }

    @DELETE
    @Path("{annex}")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> remove(UUID plan, Half round, UUID annex) {
        Caller who = caller.get();
        return transactions.in(who, change -> held(plan, round, change)
                .call(found -> change.publish(found.removeAnnex(annex)))
                .replaceWith(Answer.done()));
    }

    private Uni<Round> held(UUID plan, Half round, Change change) {
        Caller who = change.caller();
        return plans.toChange(plan, who.scope())
                .invoke(Plan::touched)
                .chain(() -> rounds.get(plan, round, who.scope()))
                .invoke(found -> change.expect(found.version()));
    }

    /** Each piece is known to be this organisation's; 400 names those that are not. */
    private Uni<Void> requireEvidence(Round round, Annex annex) {
        List<UUID> named = annex.points().stream()
                .flatMap(point -> point.evidence().stream())
                .toList();
        return named.isEmpty()
                ? Uni.createFrom().voidItem()
                : evidence.known(round.organisation(), named)
                        .invoke(known -> requireAll(annex, known))
                        .replaceWithVoid();
    }

    private static void requireAll(Annex annex, Set<String> known) {
        List<FieldError> errors = new ArrayList<>();
        for (int p = 0; p < annex.points().size(); p++) {
            List<UUID> pieces = annex.points().get(p).evidence();
            for (int i = 0; i < pieces.size(); i++) {
                if (!known.contains(pieces.get(i).toString())) {
                    errors.add(new FieldError(
                            "/points/" + p + "/evidence/" + i, "error.evidence-unknown", List.of(pieces.get(i))));
                }
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }
}
