package prongsai.evidence.disclosure;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.known.KnownFramework.OitItem;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Transactions;
import prongsai.platform.identity.Caller;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.problem.Problem;
import prongsai.platform.thai.ItemCode;
import prongsai.platform.time.Bangkok;

/**
 * What an organisation discloses in a fiscal year (Buddhist Era; the year of the assessment whose disclosure check looks at it).
 * A year without a questionnaire is a 404, as is an item that is not in it.
 */
@Path("/api/v1/disclosures/{fiscalYear}/{organisation}")
class DisclosureResource {
    private final Questionnaires questionnaires;
    private final Disclosures disclosures;
    private final WritingDisclosures writing;
    private final CopyingDisclosures copying;
    private final Transactions transactions;
    private final CurrentCaller caller;
    private final Clock clock;

    DisclosureResource(
            Questionnaires questionnaires,
            Disclosures disclosures,
            WritingDisclosures writing,
            CopyingDisclosures copying,
            Transactions transactions,
            CurrentCaller caller,
            Clock clock) {
        this.questionnaires = questionnaires;
        this.disclosures = disclosures;
        this.writing = writing;
        this.copying = copying;
        this.transactions = transactions;
        this.caller = caller;
        this.clock = clock;
    }

    /** What is said of an item from now on; what is left out is taken away. Days are of the Christian Era. */
    record WriteDisclosure(
            @Nullable List<@Nullable TypedAddress> urls,
            @Nullable List<@Nullable TypedElement> elements,
            @Nullable String period,
            @Nullable String responsible,
            @Nullable String dueOn,
            @Nullable String publishedOn) {
        record TypedAddress(@Nullable String url, @Nullable String format) {}

        record TypedElement(@Nullable String name, @Nullable Boolean present) {}
    }

    /** The earlier fiscal year to begin with. */
    record CopyDisclosures(
            @NotNull(message = "error.required") Integer from) {}

    @GET
    @RolesAllowed({
        Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST, Roles.AUDITOR, Roles.CITY_SYSTEM
    })
    @WithSession
    public Uni<DisclosuresView> year(
            int fiscalYear,
            String organisation,
            @QueryParam("state") @Nullable String state,
            @QueryParam("section") @Nullable String section) {
        Caller who = caller.get();
        Readiness wanted = readiness(state);
        return questionnaires.of(fiscalYear, organisation, who.scope()).chain(asked -> {
            List<String> sections = asked.organisation().sectionCodes();
            if (section != null && !sections.contains(section)) {
                throw Problem.invalid("section", "error.not-a-section", String.join(", ", sections));
            }
            return disclosures.ofYear(fiscalYear, organisation, who.scope()).map(said -> {
                List<DisclosureView> all = asked.items().stream()
                        .map(item -> view(item, said, asked, organisation))
                        .toList();
                return new DisclosuresView(
                        fiscalYear,
                        organisation,
                        all.stream()
                                .filter(one -> one.state() == Readiness.READY)
                                .count(),
                        all.size(),
                        asked.lostPointsKnown(),
                        all.stream()
                                .filter(one -> wanted == null || one.state() == wanted)
                                .filter(one -> section == null || section.equals(one.responsible()))
                                .toList());
            });
        });
    }

    @GET
    @Path("{item}")
    @RolesAllowed({
        Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST, Roles.AUDITOR, Roles.CITY_SYSTEM
    })
    @WithSession
    public Uni<Response> one(int fiscalYear, String organisation, String item) {
        Caller who = caller.get();
        return questionnaires.of(fiscalYear, organisation, who.scope()).chain(asked -> {
            OitItem named = item(asked, item);
            return disclosures
                    .find(fiscalYear, organisation, named.code(), who.scope())
                    .map(said -> said == null ? new Disclosure(fiscalYear, organisation, named.code()) : said)
                    .map(disclosure -> Response.ok(view(named, disclosure, asked))
                            .header("ETag", '"' + etag(disclosure, asked) + '"')
                            .build());
        });
    }

    @PUT
    @Path("{item}")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> write(
            int fiscalYear,
            String organisation,
            String item,
            @Valid @NotNull(message = "error.required") WriteDisclosure body) {
        Caller who = caller.get();
        return transactions.in(who, change -> questionnaires
                .of(fiscalYear, organisation, who.scope())
                .chain(asked -> {
                    OitItem named = item(asked, item);
                    Content what =
                            TypedDisclosure.read(body, asked.organisation().sectionCodes(), Bangkok.today(clock));
                    return writing.write(change, asked, organisation, named.code(), what)
                            .map(disclosure -> answer(named, disclosure, asked));
                }));
    }

    @POST
    @Path("{item}/approve")
    @RolesAllowed(Roles.DISTRICT_DIRECTOR)
    @Cancellable(false)
    public Uni<Response> approve(int fiscalYear, String organisation, String item) {
        Caller who = caller.get();
        return transactions.in(who, change -> questionnaires
                .of(fiscalYear, organisation, who.scope())
                .chain(asked -> {
                    OitItem named = item(asked, item);
                    return disclosures
                            .findToChange(fiscalYear, organisation, named.code(), who.scope())
                            .map(said -> said == null ? new Disclosure(fiscalYear, organisation, named.code()) : said)
                            .invoke(disclosure -> change.expect(disclosure.version()))
                            .call(disclosure -> change.publish(disclosure.approve(who.user(), clock.instant())))
                            .map(disclosure -> answer(named, disclosure, asked));
                }));
    }

    @POST
    @Path("copy")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> copy(
            int fiscalYear, String organisation, @Valid @NotNull(message = "error.required") CopyDisclosures body) {
        Caller who = caller.get();
        return transactions.in(who, change -> questionnaires
                .of(fiscalYear, organisation, who.scope())
                .chain(asked -> {
                    if (body.from() >= fiscalYear) {
                        throw Problem.invalid("/from", "error.an-earlier-year", fiscalYear);
                    }
                    return copying.copy(change, asked, organisation, body.from());
                })
                .map(Answer::ok));
    }

    private static @Nullable Readiness readiness(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        List<String> names =
                Arrays.stream(Readiness.values()).map(Readiness::name).toList();
        if (!names.contains(typed)) {
            throw Problem.invalid("state", "error.one-of", String.join(", ", names));
        }
        return Readiness.valueOf(typed);
    }

    private static OitItem item(Questionnaire asked, String typed) {
        return ItemCode.tryParse(typed)
                .flatMap(code -> asked.item(code.toString()))
                .orElseThrow(() -> DisclosureProblem.NO_SUCH_ITEM.because(asked.fiscalYear(), typed));
    }

    private DisclosureView view(OitItem item, Map<String, Disclosure> said, Questionnaire asked, String organisation) {
        Disclosure disclosure = said.get(item.code());
        return view(
                item,
                disclosure == null ? new Disclosure(asked.fiscalYear(), organisation, item.code()) : disclosure,
                asked);
    }

    private DisclosureView view(OitItem item, Disclosure disclosure, Questionnaire asked) {
        return DisclosureView.of(item, disclosure, asked, Bangkok.today(clock));
    }

    private Answer answer(OitItem item, Disclosure disclosure, Questionnaire asked) {
        return Answer.ok(view(item, disclosure, asked), etag(disclosure, asked));
    }

    /** The version, and what the answer depends on besides: the day in Bangkok, and what was told of the questionnaire. */
    private String etag(Disclosure disclosure, Questionnaire asked) {
        LocalDate today = Bangkok.today(clock);
        return disclosure.version() + "-" + today + "-" + asked.stamp();
    }
}
