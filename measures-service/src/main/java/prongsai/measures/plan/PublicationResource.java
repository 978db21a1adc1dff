package prongsai.measures.plan;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import prongsai.measures.plan.PublishedPlan.PublicPlan;
import prongsai.measures.round.Round;
import prongsai.measures.round.Rounds;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Transactions;
import prongsai.platform.identity.Caller;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.identity.Scope;
import prongsai.platform.problem.CommonProblem;

/** What the director makes public of a plan, apart from the centre's acceptance, at addresses that stay. */
@Path("/api/v1/plans")
class PublicationResource {
    private static final Scope EVERYBODY = new Scope.Everything();

    private final Plans plans;
    private final PublishedPlans published;
    private final Rounds rounds;
    private final Transactions transactions;
    private final CurrentCaller caller;
    private final Clock clock;

    PublicationResource(
            Plans plans,
            PublishedPlans published,
            Rounds rounds,
            Transactions transactions,
            CurrentCaller caller,
            Clock clock) {
        this.plans = plans;
        this.published = published;
        this.rounds = rounds;
        this.transactions = transactions;
        this.caller = caller;
        this.clock = clock;
    }

    /** That the plan is public, or that nothing is. */
    record PublicationView(UUID plan, @Nullable Publication publication) {}

    /** Where what an organisation has published of a fiscal year (Buddhist Era) is read; at least one thing. */
    record PublishedOfYear(String organisation, int fiscalYear, List<PublishedThing> published) {}

    /**
     * One thing that is public.
     *
     * @param what {@code PLAN}, {@code M6} or {@code M12}
     * @param address below the origin; it stays
     */
    record PublishedThing(String what, String address, Instant publishedAt, String hash) {}

    @POST
    @Path("{id}/publish")
    @RolesAllowed(Roles.DISTRICT_DIRECTOR)
    @Cancellable(false)
    public Uni<Response> publish(UUID id) {
        Caller who = caller.get();
        return transactions.in(who, change -> plans.toChange(id, who.scope())
                .invoke(plan -> change.expect(plan.edition()))
                .call(plan -> published
                        .snapshot(plan, who.scope())
                        .call(what -> change.publish(plan.publish(what, clock.instant(), who.user())))
                        .call(what -> published.show(plan, what, who.scope())))
                .map(plan -> Answer.ok(new PublicationView(id, plan.publication()), plan.edition())));
    }

    @POST
    @Path("{id}/unpublish")
    @RolesAllowed(Roles.DISTRICT_DIRECTOR)
    @Cancellable(false)
    public Uni<Response> unpublish(UUID id) {
        Caller who = caller.get();
        return transactions.in(who, change -> plans.toChange(id, who.scope())
                .invoke(plan -> change.expect(plan.edition()))
                .call(plan -> change.publish(plan.unpublish()))
                .call(plan -> published.hide(plan, who.scope()))
                .map(plan -> Answer.ok(new PublicationView(id, null), plan.edition())));
    }

    /** The plan as the director has published it, for everybody; 404 while nothing is public. */
    @GET
    @Path("{id}/publication")
    @PermitAll
    @WithSession
    public Uni<PublicPlan> publication(UUID id) {
        return published.get(id, EVERYBODY);
    }

    /** Where the plan and the reports of a year are read that an organisation has published; 404 where it has none. */
    @GET
    @Path("published/{fiscalYear}/{organisation}")
    @PermitAll
    @WithSession
    public Uni<PublishedOfYear> ofYear(int fiscalYear, String organisation) {
        return plans.of(organisation, fiscalYear, EVERYBODY)
                .onItem()
                .ifNull()
                .failWith(() -> CommonProblem.NOT_FOUND.because())
                .chain(plan -> rounds.ofPlan(plan.id(), EVERYBODY).map(halves -> things(plan, halves)))
                .invoke(things -> {
                    if (things.isEmpty()) {
                        throw CommonProblem.NOT_FOUND.because();
                    }
                })
                .map(things -> new PublishedOfYear(organisation, fiscalYear, things));
    }

    private static List<PublishedThing> things(Plan plan, List<Round> halves) {
        String address = "/api/v1/plans/" + plan.id();
        List<PublishedThing> things = new ArrayList<>();
        Publication ofPlan = plan.publication();
        if (ofPlan != null) {
            things.add(new PublishedThing("PLAN", address + "/publication", ofPlan.at(), ofPlan.hash()));
        }
        for (Round round : halves) {
            Publication ofRound = round.publication();
            if (ofRound != null) {
                things.add(new PublishedThing(
                        round.half().name(),
                        address + "/rounds/" + round.half() + "/publication",
                        ofRound.at(),
                        ofRound.hash()));
            }
        }
        return things;
    }
}
