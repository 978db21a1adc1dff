package prongsai.reporting.projection;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.Cancellable;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Transactions;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.problem.CommonProblem;

/** The read model: how far it is, and building it anew beside the one that serves. */
@Path("/api/v1/projection")
class ProjectionResource {
    private final ReadingGenerations generations;
    private final Rebuilding rebuilding;
    private final Transactions transactions;
    private final CurrentCaller caller;

    ProjectionResource(
            ReadingGenerations generations, Rebuilding rebuilding, Transactions transactions, CurrentCaller caller) {
        this.generations = generations;
        this.rebuilding = rebuilding;
        this.transactions = transactions;
        this.caller = caller;
    }

    /** The read model that serves: since when, how far behind, what was taken over last. */
    @GET
    @RolesAllowed({Roles.CENTRE_ANALYST, Roles.AUDITOR})
    public Uni<ProjectionView> serving() {
        return generations.serving();
    }

    /**
     * Builds a new read model from the topics, beside the one that serves until it is complete: 202, its progress at {@code
     * Location}. While one is being built, another is a 409. Records, changes and the audit trail are not touched.
     */
    @POST
    @Path("rebuild")
    @RolesAllowed(Roles.CENTRE_ANALYST)
    @Cancellable(false)
    public Uni<Response> rebuild() {
        return transactions
                .in(caller.get(), change -> generations
                        .ask(change.caller().user())
                        .map(id -> new Answer(202, URI.create("/api/v1/projection/rebuild/" + id), null, null)))
                .invoke(() -> rebuilding.look().subscribe().with(done -> {}));
    }

    /** How far a rebuild is. */
    @GET
    @Path("rebuild/{id}")
    @RolesAllowed({Roles.CENTRE_ANALYST, Roles.AUDITOR})
    public Uni<RebuildView> rebuild(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return generations.get(Long.parseLong(id));
    }
}
