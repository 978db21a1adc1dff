package prongsai.assessment.framework;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
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

/** Frameworks: read by everybody, drafted and fixed by the centre. */
@Path("/api/v1/frameworks")
class FrameworkResource {
    private final Frameworks frameworks;
    private final DraftingFrameworks drafting;
    private final Transactions transactions;
    private final CurrentCaller caller;

    FrameworkResource(
            Frameworks frameworks, DraftingFrameworks drafting, Transactions transactions, CurrentCaller caller) {
        this.frameworks = frameworks;
        this.drafting = drafting;
        this.transactions = transactions;
        this.caller = caller;
    }

    /** Active ones and drafts, by year, scope and revision; with {@code superseded=true} every revision there was. */
    @GET
    @PermitAll
    @WithSession
    public Uni<Page<Line>> list(
            @QueryParam("fiscalYear") @Nullable Integer fiscalYear,
            @QueryParam("scope") @Nullable String scope,
            @QueryParam("superseded") @DefaultValue("false") boolean superseded,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return frameworks.page(fiscalYear, scope, superseded, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{fiscalYear}")
    @PermitAll
    @WithSession
    public Uni<FrameworkView> one(
            int fiscalYear,
            @QueryParam("scope") @DefaultValue(Framework.DISTRICTS) String scope,
            @QueryParam("revision") @Nullable Integer revision) {
        return (revision == null
                        ? frameworks.current(fiscalYear, scope)
                        : frameworks.revision(fiscalYear, scope, revision))
                .map(Framework::view);
    }

    /**
     * How the newest revision of a year differs from another: from the active revision of its year where it is a draft, else
     * from the framework of the year before, or from the year that is named.
     */
    @GET
    @Path("{fiscalYear}/diff")
    @PermitAll
    @WithSession
    public Uni<FrameworkDiff> diff(
            int fiscalYear,
            @QueryParam("scope") @DefaultValue(Framework.DISTRICTS) String scope,
            @QueryParam("against") @Nullable Integer against) {
        return frameworks.newest(fiscalYear, scope).chain(newest -> comparedWith(newest, against)
                .map(other -> FrameworkDiff.between(other, newest)));
    }

    private Uni<Framework> comparedWith(Framework newest, @Nullable Integer against) {
        int before = newest.fiscalYear() - 1;
        if (against != null) {
            return frameworks.current(against, newest.scope());
        }
        if (newest.status() != Status.DRAFT) {
            return frameworks.current(before, newest.scope());
        }
        return frameworks
                .active(newest.fiscalYear(), newest.scope())
                .chain(active -> active == null
                        ? frameworks.current(before, newest.scope())
                        : Uni.createFrom().item(active));
    }

    /** Saves the draft; with {@code dryRun=true} only says whether it could be saved. */
    @PUT
    @Path("{fiscalYear}")
    @RolesAllowed(Roles.CENTRE_ANALYST)
    @Cancellable(false)
    public Uni<Response> draft(
            int fiscalYear,
            @QueryParam("scope")
                    @DefaultValue(Framework.DISTRICTS)
                    @Pattern(regexp = "[a-z-]{1,40}", message = "error.kind-of-value")
                    String scope,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Valid @NotNull(message = "error.required") FrameworkContent body) {
        DraftingFrameworks.requireYear(fiscalYear);
        if (dryRun) {
            return Uni.createFrom().item(() -> Response.ok(DraftingFrameworks.asDraft(fiscalYear, scope, body))
                    .build());
        }
        return transactions.in(caller.get(), change -> drafting.save(change, fiscalYear, scope, body));
    }

    @POST
    @Path("{fiscalYear}/activate")
    @RolesAllowed(Roles.CENTRE_ANALYST)
    @Cancellable(false)
    public Uni<Response> activate(
            int fiscalYear, @QueryParam("scope") @DefaultValue(Framework.DISTRICTS) String scope) {
        return transactions.in(
                caller.get(),
                change -> frameworks.allToChange(fiscalYear, scope).chain(all -> {
                    Framework draft =
                            Frameworks.draftOf(all).orElseThrow(() -> FrameworkProblem.NO_DRAFT.because(fiscalYear));
                    change.expect(draft.version());
                    return frameworks
                            .activate(draft, all, change)
                            .replaceWith(() -> Answer.ok(draft.view(), draft.version()));
                }));
    }
}
