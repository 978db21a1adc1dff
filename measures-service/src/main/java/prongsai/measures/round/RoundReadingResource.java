package prongsai.measures.round;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.plan.Plans;
import prongsai.measures.round.CheckingRounds.FindingView;
import prongsai.measures.round.SnapshotDiff.Difference;
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.identity.Scope;
import prongsai.platform.problem.ProblemTexts;
import prongsai.platform.time.Bangkok;
import prongsai.platform.time.Half;

/** A round as it stands, what is missing or doubtful in it, and what was submitted each time. */
@Path("/api/v1/plans/{plan}/rounds/{round}")
@Produces(MediaType.APPLICATION_JSON)
class RoundReadingResource {
    private final Plans plans;
    private final Rounds rounds;
    private final Submissions submissions;
    private final CheckingRounds checking;
    private final CurrentCaller caller;
    private final Clock clock;

    RoundReadingResource(
            Plans plans,
            Rounds rounds,
            Submissions submissions,
            CheckingRounds checking,
            CurrentCaller caller,
            Clock clock) {
        this.plans = plans;
        this.rounds = rounds;
        this.submissions = submissions;
        this.checking = checking;
        this.caller = caller;
        this.clock = clock;
    }

    /** What changed between two submissions of a round; {@code from} is the earlier one's number. */
    record DiffView(int from, int to, List<Difference> differences) {}

    @GET
    @RolesAllowed({
        Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST, Roles.AUDITOR, Roles.CITY_SYSTEM
    })
    @WithSession
    public Uni<Response> one(UUID plan, Half round) {
        LocalDate today = Bangkok.today(clock);
        return rounds.get(plan, round, caller.get().scope()).map(found -> Response.ok(RoundView.of(found, today))
                .header(
                        "ETag",
                        "\"" + found.version() + "-" + today + "-"
                                + found.dates().hashCode() + "\"")
                .build());
    }

    /** What is missing or doubtful, each with its place in the plan; empty where nothing is. */
    @GET
    @Path("check")
    @RolesAllowed({
        Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST, Roles.AUDITOR, Roles.CITY_SYSTEM
    })
    @WithSession
    public Uni<List<FindingView>> check(UUID plan, Half round, @Context HttpHeaders headers) {
        Scope scope = caller.get().scope();
        return plans.get(plan, scope)
                .chain(held -> rounds.get(plan, round, scope).chain(found -> checking.of(held, found, scope)))
                .map(found -> checking.inWords(found, ProblemTexts.language(headers.getAcceptableLanguages())));
    }

    /** Every time the round was submitted, the first first. */
    @GET
    @Path("submissions")
    @RolesAllowed({
        Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST, Roles.AUDITOR, Roles.CITY_SYSTEM
    })
    @WithSession
    public Uni<Page<SubmissionView.Line>> submissions(
            UUID plan,
            Half round,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        Scope scope = caller.get().scope();
        return rounds.get(plan, round, scope)
                .chain(found -> submissions.ofRound(found.id(), page, scope))
                .map(all -> Page.of(all, page, line -> Integer.toString(line.number())));
    }

    @GET
    @Path("submissions/{number}")
    @RolesAllowed({
        Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST, Roles.AUDITOR, Roles.CITY_SYSTEM
    })
    @WithSession
    public Uni<SubmissionView> submission(UUID plan, Half round, int number) {
        return submissionOf(plan, round, number).map(SubmissionView::of);
    }

    /** What this submission says otherwise than an earlier one; than the one before it where none is named. */
    @GET
    @Path("submissions/{number}/diff")
    @RolesAllowed({
        Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST, Roles.AUDITOR, Roles.CITY_SYSTEM
    })
    @WithSession
    public Uni<DiffView> diff(UUID plan, Half round, int number, @QueryParam("against") @Nullable Integer against) {
        int earlier = against == null ? number - 1 : against;
        return submissionOf(plan, round, number).chain(second -> submissionOf(plan, round, earlier)
                .map(first ->
                        new DiffView(earlier, number, SnapshotDiff.between(first.snapshot(), second.snapshot()))));
    }

    private Uni<Submission> submissionOf(UUID plan, Half round, int number) {
        Scope scope = caller.get().scope();
        return rounds.get(plan, round, scope).chain(found -> submissions.get(found.id(), number, scope));
    }
}
