package prongsai.measures.round;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import prongsai.measures.evidence.KnownEvidence;
import prongsai.measures.plan.Plan;
import prongsai.measures.plan.Plans;
import prongsai.measures.round.CheckingRounds.FindingView;
import prongsai.measures.round.RoundSnapshot.MeasureStanding;
import prongsai.measures.round.RoundSnapshot.Standing;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Transactions;
import prongsai.platform.events.DomainEvent;
import prongsai.platform.identity.Caller;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.identity.Scope;
import prongsai.platform.problem.Problem;
import prongsai.platform.problem.Problem.FieldError;
import prongsai.platform.problem.ProblemTexts;
import prongsai.platform.time.Bangkok;
import prongsai.platform.time.Half;

/** A round's way: proposed by the officer, submitted by the director, accepted or returned by the centre. */
@Path("/api/v1/plans/{plan}/rounds/{round}")
class RoundResource {
    private final Plans plans;
    private final Rounds rounds;
    private final SubmittingRounds submitting;
    private final CheckingRounds checking;
    private final KnownEvidence evidence;
    private final Transactions transactions;
    private final CurrentCaller caller;
    private final Clock clock;

    RoundResource(
            Plans plans,
            Rounds rounds,
            SubmittingRounds submitting,
            CheckingRounds checking,
            KnownEvidence evidence,
            Transactions transactions,
            CurrentCaller caller,
            Clock clock) {
        this.plans = plans;
        this.rounds = rounds;
        this.submitting = submitting;
        this.checking = checking;
        this.evidence = evidence;
        this.transactions = transactions;
        this.caller = caller;
        this.clock = clock;
    }

    /** How measures stand, where the district says it itself; the others are derived from their progress. */
    record SayStandings(
            @Nullable @Size(max = 1000, message = "error.too-many")
            List<@Valid @NotNull SayStanding> measures) {
        /** 400 for a measure named twice, and for one not done without a reason. */
        List<Standing> said() {
            List<FieldError> errors = new ArrayList<>();
            List<Standing> said = new ArrayList<>();
            for (SayStanding one : measures == null ? List.<SayStanding>of() : measures) {
                String place = "/measures/" + said.size();
                if (one.status() == MeasureStanding.NOT_DONE
                        && (one.reason() == null || one.reason().isBlank())) {
                    errors.add(new FieldError(place + "/reason", "error.reason-of-not-done", List.of()));
                }
                if (said.stream().anyMatch(other -> other.measure().equals(one.measure()))) {
                    errors.add(new FieldError(place + "/measure", "error.twice", List.of()));
                }
                said.add(new Standing(one.measure(), one.status(), one.reason()));
            }
            if (!errors.isEmpty()) {
                throw Problem.invalid(errors);
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
            String reason,

            @Nullable @Size(max = 500, message = "error.too-many")
            List<@Valid @NotNull NotePlace> notes) {
        List<ReturnNote> places() {
            return notes == null
                    ? List.of()
                    : notes.stream()
                            .map(note -> new ReturnNote(note.where(), note.text()))
                            .toList();
        }
    }

    /** What is said of one place: {@code /measures/<id>}, {@code /results/<id>} … */
    record NotePlace(
            @NotBlank(message = "error.required") @Size(max = 200, message = "error.too-long")
            String where,

            @NotBlank(message = "error.required") @Size(max = 2000, message = "error.too-long")
            String text) {}

    /** A round just submitted, and what was doubtful in it all the same. */
    record SubmittedRound(@JsonUnwrapped RoundView round, List<FindingView> warnings) {}

    @POST
    @Path("propose")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> propose(UUID plan, Half round, @Valid @Nullable SayStandings body) {
        List<Standing> said = said(body);
        return step(plan, round, found -> found.propose(said));
    }

    /** Freezes what the round says now; answers with what was doubtful, as {@code GET …/check} tells it before. */
    @POST
    @Path("submit")
    @RolesAllowed(Roles.DISTRICT_DIRECTOR)
    @Cancellable(false)
    public Uni<Response> submit(
            UUID plan, Half round, @Valid @Nullable SayStandings body, @Context HttpHeaders headers) {
        Caller who = caller.get();
        Instant now = clock.instant();
        List<Standing> said = said(body);
        Locale language = ProblemTexts.language(headers.getAcceptableLanguages());
        return transactions.in(who, change -> plans.toChange(plan, who.scope())
                .invoke(RoundResource::requireInForce)
                .invoke(Plan::touched)
                .chain(held -> rounds.get(plan, round, who.scope())
                        .invoke(found -> change.expect(found.version()))
                        .invoke(found -> found.requireSubmittable(Bangkok.date(now)))
                        .invoke(found -> found.say(said))
                        .chain(found -> submitting
                                .submit(held, found, now, change)
                                .map(doubts -> Answer.ok(
                                        new SubmittedRound(view(found), checking.inWords(doubts, language)),
                                        found.version())))));
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
        return step(plan, round, found -> found.giveBack(body.reason(), body.places()));
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
                .map(found -> Answer.ok(view(found), found.version())));
    }

    private RoundView view(Round round) {
        return RoundView.of(round, Bangkok.today(clock));
    }

    private static @Nullable List<Standing> said(@Nullable SayStandings body) {
        return body == null || body.measures() == null ? null : body.said();
    }

    private static void requireInForce(Plan plan) {
        if (!plan.inForce()) {
            throw RoundProblem.PLAN_NOT_APPROVED.because();
        }
    }
}
