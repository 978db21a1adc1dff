package prongsai.evidence.item;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.item.EvidenceItems.Wanted;
import prongsai.evidence.item.SeeingEvidence.Seen;
import prongsai.evidence.link.WatchedLinks;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.answer.Transactions;
import prongsai.platform.identity.Caller;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;

/** Evidence that is there: read by the organisation, the centre and auditors, kept by those who did the work. */
@Path("/api/v1/evidence")
class EvidenceResource {
    private static final int ACCEPTED = 202;

    private final EvidenceItems items;
    private final SeeingEvidence seeing;
    private final KeepingEvidence keeping;
    private final DescribingEvidence describing;
    private final WatchedLinks links;
    private final Transactions transactions;
    private final CurrentCaller caller;

    EvidenceResource(
            EvidenceItems items,
            SeeingEvidence seeing,
            KeepingEvidence keeping,
            DescribingEvidence describing,
            WatchedLinks links,
            Transactions transactions,
            CurrentCaller caller) {
        this.items = items;
        this.seeing = seeing;
        this.keeping = keeping;
        this.describing = describing;
        this.links = links;
        this.transactions = transactions;
        this.caller = caller;
    }

    /** What is said of it from now on; what is absent stays. {@code confirmed} is all that the caller has looked for in it. */
    record DescribeEvidence(
            @Nullable String caption,

            @Nullable @Min(value = 1, message = "error.position") @Max(value = 999_999, message = "error.position")
            Integer position,

            @Nullable String takenOn,
            @Nullable String visibility,
            @Nullable List<String> confirmed,
            @Nullable List<String> measures,
            @Nullable List<String> results,
            @Nullable List<String> rounds) {}

    /** Why nobody may see it any more. */
    record WithdrawEvidence(
            @NotBlank(message = "error.required") @Size(max = 2000, message = "error.too-long")
            String reason) {}

    @GET
    @RolesAllowed({
        Roles.DISTRICT_OFFICER,
        Roles.SECTION_OFFICER,
        Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST,
        Roles.AUDITOR
    })
    @WithSession
    public Uni<Page<EvidenceView>> list(
            @QueryParam("measure") @Nullable String measure,
            @QueryParam("result") @Nullable String result,
            @QueryParam("round") @Nullable String round,
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("check") @Nullable String check,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Typed typed = new Typed();
        Wanted wanted = new Wanted(
                typed.id("measure", measure),
                typed.id("result", result),
                typed.id("round", round),
                organisation,
                typed.check("check", check));
        typed.orRefused();
        return items.page(wanted, caller.get().scope(), PageRequest.of(limit, cursor));
    }

    /** Public where it is part of a published round; what everybody may know says less and has a tag of its own. */
    @GET
    @Path("{id}")
    @PermitAll
    @WithSession
    public Uni<Response> one(UUID id) {
        return seeing.get(id, caller.get()).map(EvidenceResource::answer);
    }

    private static Response answer(Seen seen) {
        EvidenceView all = EvidenceView.of(seen.evidence());
        if (seen.inside()) {
            return Response.ok(all)
                    .header("ETag", "\"" + all.version() + "\"")
                    .header("Vary", "Authorization")
                    .build();
        }
        return Response.ok(all.forEverybody())
                .header("ETag", "\"" + all.version() + "-public\"")
                .header("Vary", "Authorization")
                .header("Cache-Control", "public, no-cache")
                .build();
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> describe(UUID id, @Valid @NotNull(message = "error.required") DescribeEvidence body) {
        return describing.describe(caller.get(), id, body);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> remove(UUID id) {
        Caller who = caller.get();
        return transactions.in(who, change -> items.getToChange(id, who.scope()).chain(evidence -> {
            change.expect(evidence.version());
            return keeping.kept(who, evidence.relations())
                    .chain(() -> keeping.frozen(id, evidence.relations()))
                    .call(frozen -> change.publish(evidence.remove(frozen)))
                    .map(removed -> Answer.done());
        }));
    }

    /** Where a link leads is looked at in the next round; 202 with the evidence, whose {@code check} tells what was found. */
    @POST
    @Path("{id}/check")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> check(UUID id) {
        Caller who = caller.get();
        return transactions.in(who, change -> items.get(id, who.scope())
                .call(evidence -> keeping.kept(who, evidence.relations()))
                .call(evidence -> links.soon(evidence.watched()))
                .map(evidence -> new Answer(
                        ACCEPTED,
                        URI.create("/api/v1/evidence/" + id),
                        String.valueOf(evidence.version()),
                        EvidenceView.of(evidence))));
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed({Roles.DISTRICT_DIRECTOR, Roles.CENTRE_ANALYST})
    @Cancellable(false)
    public Uni<Response> withdraw(UUID id, @Valid @NotNull(message = "error.required") WithdrawEvidence body) {
        Caller who = caller.get();
        return transactions.in(who, change -> items.getToChange(id, who.scope())
                .invoke(evidence -> change.expect(evidence.version()))
                .call(evidence -> change.publish(evidence.withdraw(body.reason().strip())))
                .map(evidence -> Answer.ok(EvidenceView.of(evidence), evidence.version())));
    }
}
