package prongsai.assessment.score;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.answer.Transactions;
import prongsai.platform.identity.Caller;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.problem.CommonProblem;
import prongsai.platform.problem.Problem;

/** Assessments: drafted and published by the centre, public once published. */
@Path("/api/v1/assessments")
class AssessmentResource {
    private final Assessments assessments;
    private final ReadingAssessments reading;
    private final Transactions transactions;
    private final CurrentCaller caller;
    private final Clock clock;

    AssessmentResource(
            Assessments assessments,
            ReadingAssessments reading,
            Transactions transactions,
            CurrentCaller caller,
            Clock clock) {
        this.assessments = assessments;
        this.reading = reading;
        this.transactions = transactions;
        this.caller = caller;
        this.clock = clock;
    }

    /** What the centre was given; every part is optional. Codes in any of their forms. */
    record DraftScores(
            @Nullable Map<String, BigDecimal> items,
            @Nullable Map<String, BigDecimal> subIndicators,
            @Nullable Map<String, BigDecimal> indicators,
            @Nullable Map<String, BigDecimal> parts,
            @Nullable Map<String, BigDecimal> instruments,
            @Nullable StatedScores stated) {}

    /** What the papers say the higher levels are. */
    record StatedScores(
            @Nullable Map<String, BigDecimal> indicators,
            @Nullable Map<String, BigDecimal> instruments,
            @Nullable BigDecimal total,
            @Nullable String grade) {}

    /** Why it is published; needed from the second time on. */
    record PublishScores(
            @Nullable @Size(max = 2000, message = "error.too-long")
            String reason) {}

    @GET
    @PermitAll
    @WithSession
    public Uni<Page<AssessmentView.Line>> list(
            @QueryParam("fiscalYear") @Nullable Integer fiscalYear,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        if (fiscalYear == null) {
            throw Problem.invalid("fiscalYear", "error.required");
        }
        PageRequest page = PageRequest.of(limit, cursor);
        return assessments
                .ofYear(fiscalYear, seesDrafts(caller.get()), page)
                .map(all -> Page.of(all, page, AssessmentView.Line::organisation));
    }

    /**
     * The published scores, or an earlier revision of them; with {@code draft=true} what the centre is about to publish (404
     * for others).
     */
    @GET
    @Path("{fiscalYear}/{organisation}")
    @PermitAll
    @WithSession
    public Uni<AssessmentView> one(
            int fiscalYear,
            String organisation,
            @QueryParam("revision") @Nullable Integer revision,
            @QueryParam("draft") @DefaultValue("false") boolean draft) {
        boolean drafts = seesDrafts(caller.get());
        return found(fiscalYear, organisation).chain(assessment -> {
            if (draft || (assessment.published() == null && drafts)) {
                return reading.draft(assessment, drafts);
            }
            return revision == null ? reading.current(assessment) : reading.revision(assessment, revision);
        });
    }

    /** Every publication, newest first, each with what it changed. */
    @GET
    @Path("{fiscalYear}/{organisation}/revisions")
    @PermitAll
    @WithSession
    public Uni<Page<AssessmentView.Revision>> revisions(
            int fiscalYear,
            String organisation,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        boolean names = seesDrafts(caller.get());
        return found(fiscalYear, organisation).chain(assessment -> reading.revisions(assessment, page, names));
    }

    private Uni<Assessment> found(int fiscalYear, String organisation) {
        return assessments
                .of(fiscalYear, organisation)
                .onItem()
                .ifNull()
                .failWith(() -> CommonProblem.NOT_FOUND.because());
    }

    @PUT
    @Path("{fiscalYear}/{organisation}")
    @RolesAllowed(Roles.CENTRE_ANALYST)
    @Cancellable(false)
    public Uni<Response> draft(
            int fiscalYear, String organisation, @Valid @NotNull(message = "error.required") DraftScores body) {
        return transactions.in(caller.get(), change -> reading.framework(fiscalYear, organisation)
                .chain(framework -> {
                    GivenScores given = ReadingScores.read(body, framework.content());
                    return assessments
                            .toChange(fiscalYear, organisation)
                            .chain(known -> known == null
                                    ? assessments.persist(Assessment.of(UUID.randomUUID(), fiscalYear, organisation))
                                    : Uni.createFrom().item(known))
                            .map(assessment -> {
                                if (assessment.version() > 0) {
                                    change.expect(assessment.version());
                                }
                                assessment.draft(given);
                                return Answer.ok(
                                        AssessmentView.of(assessment, assessment.asDrafted(framework)),
                                        assessment.version());
                            });
                }));
    }

    @POST
    @Path("{fiscalYear}/{organisation}/publish")
    @RolesAllowed(Roles.CENTRE_ANALYST)
    @Cancellable(false)
    public Uni<Response> publish(int fiscalYear, String organisation, @Valid @Nullable PublishScores body) {
        String reason = body == null ? null : body.reason();
        Caller who = caller.get();
        return transactions.in(
                who, change -> reading.framework(fiscalYear, organisation).chain(framework -> assessments
                        .toChange(fiscalYear, organisation)
                        .onItem()
                        .ifNull()
                        .failWith(() -> ScoreProblem.NOTHING_DRAFTED.because(fiscalYear, organisation))
                        .invoke(assessment -> change.expect(assessment.version()))
                        .call(assessment -> change.publish(assessment.publish(framework, reason)))
                        .call(assessment -> assessments.remember(assessment, reason, who.user(), clock.instant()))
                        .map(assessment -> Answer.ok(
                                AssessmentView.of(assessment, assessment.asDrafted(framework)),
                                assessment.version()))));
    }

    private static boolean seesDrafts(Caller caller) {
        return caller.is(Roles.CENTRE_ANALYST) || caller.is(Roles.AUDITOR);
    }
}
