package prongsai.assessment.framework;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.framework.Framework.Line;
import prongsai.assessment.framework.Framework.Status;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.answer.Transactions;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.problem.Problem;
import prongsai.platform.time.FiscalYear;

/** Frameworks: read by everybody, drafted and fixed by the centre. */
@Path("/api/v1/frameworks")
class FrameworkResource {
    private static final String DISTRICTS = "bma-district-office";

    private final Frameworks frameworks;
    private final Transactions transactions;
    private final CurrentCaller caller;

    FrameworkResource(Frameworks frameworks, Transactions transactions, CurrentCaller caller) {
        this.frameworks = frameworks;
        this.transactions = transactions;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @WithSession
    public Uni<Page<Line>> list(
            @QueryParam("fiscalYear") @Nullable Integer fiscalYear,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return frameworks.page(fiscalYear, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{fiscalYear}")
    @PermitAll
    @WithSession
    public Uni<FrameworkView> one(int fiscalYear, @QueryParam("scope") @DefaultValue(DISTRICTS) String scope) {
        return frameworks.current(fiscalYear, scope).map(Framework::view);
    }

    @PUT
    @Path("{fiscalYear}")
    @RolesAllowed(Roles.CENTRE_ANALYST)
    @Cancellable(false)
    public Uni<Response> draft(
            int fiscalYear,
            @QueryParam("scope") @DefaultValue(DISTRICTS) String scope,
            @Valid @NotNull(message = "error.required") FrameworkContent body) {
        requireYear(fiscalYear);
        return transactions.in(
                caller.get(),
                change -> frameworks.allToChange(fiscalYear, scope).chain(all -> {
                    Optional<Framework> draft = draftOf(all);
                    if (draft.isPresent()) {
                        change.expect(draft.get().version());
                        draft.get().redraft(body);
                        return Uni.createFrom()
                                .item(Answer.ok(draft.get().view(), draft.get().version()));
                    }
                    int revision = all.isEmpty() ? 1 : all.get(0).revision() + 1;
                    Framework fresh = Framework.draft(UUID.randomUUID(), fiscalYear, scope, revision, body);
                    return frameworks
                            .persist(fresh)
                            .map(saved -> Answer.created(
                                    "/api/v1/frameworks/" + fiscalYear + "?scope=" + scope,
                                    saved.view(),
                                    saved.version()));
                }));
    }

    @POST
    @Path("{fiscalYear}/activate")
    @RolesAllowed(Roles.CENTRE_ANALYST)
    @Cancellable(false)
    public Uni<Response> activate(int fiscalYear, @QueryParam("scope") @DefaultValue(DISTRICTS) String scope) {
        return transactions.in(
                caller.get(),
                change -> frameworks.allToChange(fiscalYear, scope).chain(all -> {
                    Framework draft = draftOf(all).orElseThrow(() -> FrameworkProblem.NO_DRAFT.because(fiscalYear));
                    change.expect(draft.version());
                    all.stream().filter(one -> one.status() == Status.ACTIVE).forEach(Framework::supersede);
                    return frameworks
                            .flush() // the one that was active steps back before the database sees two
                            .chain(() -> change.publish(draft.activate()))
                            .replaceWith(() -> Answer.ok(draft.view(), draft.version()));
                }));
    }

    private static Optional<Framework> draftOf(List<Framework> all) {
        return all.stream().filter(one -> one.status() == Status.DRAFT).findFirst();
    }

    private static void requireYear(int fiscalYear) {
        try {
            new FiscalYear(fiscalYear);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("fiscalYear", "error.not-a-fiscal-year");
        }
    }
}
