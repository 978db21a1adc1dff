package prongsai.measures.gift;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import prongsai.measures.organisation.KnownOrganisations;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Change;
import prongsai.platform.answer.Transactions;
import prongsai.platform.events.DomainEvent;
import prongsai.platform.identity.Caller;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.problem.CommonProblem;
import prongsai.platform.time.Half;

/** An organisation's gift return of a half-year: known to itself and to the centre, to nobody else. */
@Path("/api/v1/gift-returns/{fiscalYear}/{organisation}/{round}")
class GiftReturnResource {
    private final GiftReturns returns;
    private final GiftForms forms;
    private final KnownOrganisations organisations;
    private final Transactions transactions;
    private final CurrentCaller caller;
    private final Clock clock;

    GiftReturnResource(
            GiftReturns returns,
            GiftForms forms,
            KnownOrganisations organisations,
            Transactions transactions,
            CurrentCaller caller,
            Clock clock) {
        this.returns = returns;
        this.forms = forms;
        this.organisations = organisations;
        this.transactions = transactions;
        this.caller = caller;
        this.clock = clock;
    }

    /** What a section says: nil, or its entries by the keys of the year's form. */
    record SayGifts(
            boolean nil,

            @Nullable @Size(max = 500, message = "error.too-many")
            List<@NotNull Map<String, @Nullable String>> entries,

            @Nullable @Size(max = 4000, message = "error.too-long")
            String note) {
        List<Map<String, @Nullable String>> all() {
            return entries == null ? List.of() : entries;
        }
    }

    /** Why it goes back. */
    record GiveBack(
            @NotBlank(message = "error.required") @Size(max = 2000, message = "error.too-long")
            String reason) {}

    @GET
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR, Roles.CENTRE_ANALYST})
    @WithSession
    public Uni<Response> read(int fiscalYear, String organisation, Half round) {
        return sections(fiscalYear, organisation)
                .chain(own -> forms.of(fiscalYear, caller.get().scope()).chain(form -> returns.of(
                                fiscalYear, organisation, round, caller.get().scope())
                        .map(gifts -> Response.ok(GiftReturnView.of(gifts, form, own))
                                .header(
                                        "ETag",
                                        "\"" + gifts.version() + "-" + form.version() + "-" + own.hashCode() + "\"")
                                .build())));
    }

    /** A section says nil, or what it received; what it said before is replaced. */
    @PUT
    @Path("sections/{section}")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> say(
            int fiscalYear,
            String organisation,
            Half round,
            String section,
            @Valid @NotNull(message = "error.required") SayGifts body) {
        Caller who = caller.get();
        requireCovered(organisation, who);
        if (who.is(Roles.SECTION_OFFICER) && !section.equals(who.section())) {
            throw GiftReturnProblem.GIFTS_OF_ANOTHER_SECTION.because();
        }
        return transactions.in(who, change -> sections(fiscalYear, organisation)
                .invoke(own -> {
                    if (!own.contains(section)) {
                        throw CommonProblem.NOT_FOUND.because();
                    }
                })
                .chain(own -> forms.of(fiscalYear, who.scope())
                        .map(form -> said(section, body, form, who))
                        .chain(said -> step(
                                fiscalYear,
                                organisation,
                                round,
                                own,
                                change,
                                gifts -> gifts.answer(said, own.size())))));
    }

    /** All sections have answered; it goes to the centre and stays as it is. */
    @POST
    @Path("submit")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> submit(int fiscalYear, String organisation, Half round) {
        Caller who = caller.get();
        requireCovered(organisation, who);
        return transactions.in(who, change -> sections(fiscalYear, organisation)
                .chain(own -> step(
                        fiscalYear,
                        organisation,
                        round,
                        own,
                        change,
                        gifts -> gifts.submit(missing(gifts, own), clock.instant(), who.user()))));
    }

    /** The centre gives it back. */
    @POST
    @Path("return")
    @RolesAllowed(Roles.CENTRE_ANALYST)
    @Cancellable(false)
    public Uni<Response> giveBack(
            int fiscalYear,
            String organisation,
            Half round,
            @Valid @NotNull(message = "error.required") GiveBack body) {
        return transactions.in(caller.get(), change -> sections(fiscalYear, organisation)
                .chain(own ->
                        step(fiscalYear, organisation, round, own, change, gifts -> gifts.giveBack(body.reason()))));
    }

    /** One step of a return, told. */
    private interface Step {
        DomainEvent of(GiftReturn gifts);
    }

    private Uni<Answer> step(
            int fiscalYear, String organisation, Half round, List<String> own, Change change, Step how) {
        var scope = change.caller().scope();
        return returns.hold(fiscalYear, organisation, round, scope)
                .chain(() -> returns.of(fiscalYear, organisation, round, scope))
                .invoke(gifts -> change.expect(gifts.version()))
                .call(gifts -> change.publish(how.of(gifts)))
                .chain(gifts -> returns.keep(gifts, scope))
                .chain(gifts -> forms.of(fiscalYear, scope)
                        .map(form -> Answer.ok(GiftReturnView.of(gifts, form, own), gifts.version())));
    }

    private SectionReturn said(String section, SayGifts body, GiftForm form, Caller who) {
        return new SectionReturn(
                section,
                body.nil(),
                EntriesOfForm.read(body.nil(), body.all(), form.fields()),
                body.note(),
                clock.instant(),
                who.user());
    }

    private static List<String> missing(GiftReturn gifts, List<String> own) {
        return own.stream()
                .filter(code ->
                        gifts.sections().stream().noneMatch(one -> one.section().equals(code)))
                .toList();
    }

    /** The organisation's sections; 404 where it is not known, has none, or is not the caller's. */
    private Uni<List<String>> sections(int fiscalYear, String organisation) {
        GiftFormResource.requireYear(fiscalYear);
        requireCovered(organisation, caller.get());
        return organisations.sectionsOf(organisation).invoke(own -> {
            if (own.isEmpty()) {
                throw CommonProblem.NOT_FOUND.because();
            }
        });
    }

    private static void requireCovered(String organisation, Caller who) {
        if (!who.scope().covers(organisation)) {
            throw CommonProblem.NOT_FOUND.because();
        }
    }
}
