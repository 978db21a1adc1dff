package prongsai.assessment.concordance;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import prongsai.assessment.framework.Framework;
import prongsai.assessment.framework.Frameworks;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Transactions;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.problem.CommonProblem;
import prongsai.platform.problem.Problem;

/** Concordances between the questionnaires of two fiscal years (Buddhist Era): read by everybody, kept by the centre. */
@Path("/api/v1/concordances/{from}/{to}")
class ConcordanceResource {
    private final Concordances concordances;
    private final Frameworks frameworks;
    private final Transactions transactions;
    private final CurrentCaller caller;

    ConcordanceResource(
            Concordances concordances, Frameworks frameworks, Transactions transactions, CurrentCaller caller) {
        this.concordances = concordances;
        this.frameworks = frameworks;
        this.transactions = transactions;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @WithSession
    public Uni<ConcordanceView> one(
            int from, int to, @QueryParam("scope") @DefaultValue(Framework.DISTRICTS) String scope) {
        return concordances
                .between(from, to, scope)
                .onItem()
                .ifNull()
                .failWith(() -> CommonProblem.NOT_FOUND.because())
                .map(Concordance::view);
    }

    /** Says which item answers which; a side that is null means that the other one is not comparable. */
    @PUT
    @RolesAllowed(Roles.CENTRE_ANALYST)
    @Cancellable(false)
    public Uni<Response> say(
            int from,
            int to,
            @QueryParam("scope") @DefaultValue(Framework.DISTRICTS) String scope,
            @Valid @NotNull(message = "error.required") ConcordanceContent body) {
        if (from >= to) {
            throw Problem.invalid("from", "error.years-ascend");
        }
        return transactions.in(caller.get(), change -> frameworks
                .current(from, scope)
                .chain(earlier -> frameworks
                        .current(to, scope)
                        .invoke(later -> CheckingConcordances.check(body, earlier.content(), later.content())))
                .chain(() -> concordances.toChange(from, to, scope))
                .chain(known -> {
                    if (known != null) {
                        change.expect(known.version());
                        return Uni.createFrom().item(known);
                    }
                    return concordances.persist(new Concordance(UUID.randomUUID(), from, to, scope, body));
                })
                .call(concordance -> change.publish(concordance.say(body)))
                .map(concordance -> Answer.ok(concordance.view(), concordance.version())));
    }
}
