package prongsai.measures.followup;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import prongsai.measures.followup.FollowUpView.MonthOfYear;
import prongsai.measures.measure.Measures;
import prongsai.measures.plan.Plan;
import prongsai.measures.plan.Plans;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Change;
import prongsai.platform.answer.Transactions;
import prongsai.platform.identity.Caller;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.identity.Scope;
import prongsai.platform.problem.CommonProblem;
import prongsai.platform.time.Bangkok;
import prongsai.platform.time.FiscalYear;

/** The director's monthly follow-up; months are {@code 2023-03}, Christian Era, by Bangkok days. */
@Path("/api/v1/follow-ups/{organisation}")
@Produces(MediaType.APPLICATION_JSON)
class FollowUpResource {
    private final Plans plans;
    private final Measures measures;
    private final MonthSignOffs signOffs;
    private final Transactions transactions;
    private final CurrentCaller caller;
    private final Clock clock;

    FollowUpResource(
            Plans plans,
            Measures measures,
            MonthSignOffs signOffs,
            Transactions transactions,
            CurrentCaller caller,
            Clock clock) {
        this.plans = plans;
        this.measures = measures;
        this.signOffs = signOffs;
        this.transactions = transactions;
        this.caller = caller;
        this.clock = clock;
    }

    /** What the director says of the month. */
    record SignOff(
            @Nullable @Size(max = 4000, message = "error.too-long")
            String note) {}

    /** The twelve months of a fiscal year (Buddhist Era; the one that runs where none is named), and which are signed off. */
    @GET
    @RolesAllowed({
        Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST, Roles.AUDITOR, Roles.CITY_SYSTEM
    })
    @WithSession
    public Uni<List<MonthOfYear>> year(
            String organisation,
            @QueryParam("fiscalYear")
                    @Nullable
                    @Min(value = 2500, message = "error.not-a-fiscal-year")
                    @Max(value = 2699, message = "error.not-a-fiscal-year")
                    Integer fiscalYear) {
        Scope scope = within(organisation);
        FiscalYear year = fiscalYear == null ? FiscalYear.of(Bangkok.today(clock)) : new FiscalYear(fiscalYear);
        return signOffs.ofYear(organisation, year, scope).map(signed -> IntStream.range(0, 12)
                .mapToObj(i -> YearMonth.from(year.first()).plusMonths(i))
                .map(month -> signed.stream()
                        .filter(one -> one.month().equals(month))
                        .findFirst()
                        .map(one -> new MonthOfYear(month.toString(), true, one.signedAt(), one.signedBy()))
                        .orElse(new MonthOfYear(month.toString(), false, null, null)))
                .toList());
    }

    @GET
    @Path("{month}")
    @RolesAllowed({
        Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST, Roles.AUDITOR, Roles.CITY_SYSTEM
    })
    @WithSession
    public Uni<FollowUpView> month(String organisation, String month) {
        return view(organisation, month(month), within(organisation));
    }

    /** The director has gone through the list; it is kept as it is now. Once for each month. */
    @POST
    @Path("{month}/sign-off")
    @RolesAllowed(Roles.DISTRICT_DIRECTOR)
    @Cancellable(false)
    public Uni<Response> signOff(String organisation, String month, @Valid @Nullable SignOff body) {
        Caller who = caller.get();
        Scope scope = within(organisation);
        YearMonth wanted = month(month);
        String note = body == null ? null : body.note();
        if (wanted.atDay(1).isAfter(Bangkok.today(clock))) {
            throw FollowUpProblem.MONTH_NOT_BEGUN.because(wanted);
        }
        return transactions.in(who, change -> held(organisation, wanted, scope)
                .call(() -> requireUnsigned(organisation, wanted, scope))
                .chain(plan -> measures.ofPlan(plan.id(), scope))
                .map(all -> new MonthSignOff(
                        UUID.randomUUID(),
                        organisation,
                        wanted,
                        note,
                        MonthList.of(all, wanted, Bangkok.today(clock)),
                        clock.instant(),
                        who.user()))
                .call(signed -> keep(signed, change))
                .chain(() -> view(organisation, wanted, scope))
                .map(Answer::ok));
    }

    private Uni<Void> keep(MonthSignOff signed, Change change) {
        return signOffs.persistAndFlush(signed).chain(() -> change.publish(signed.signedOff()));
    }

    private Uni<Plan> held(String organisation, YearMonth month, Scope scope) {
        return plans.of(organisation, year(month).year(), scope)
                .onItem()
                .ifNull()
                .failWith(() ->
                        FollowUpProblem.MONTH_WITHOUT_PLAN.because(year(month).year()))
                .chain(plan -> plans.toChange(plan.id(), scope));
    }

    private Uni<Void> requireUnsigned(String organisation, YearMonth month, Scope scope) {
        return signOffs.of(organisation, month, scope)
                .invoke(signed -> {
                    if (signed != null) {
                        throw FollowUpProblem.MONTH_SIGNED_OFF.because(month);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<FollowUpView> view(String organisation, YearMonth month, Scope scope) {
        int fiscalYear = year(month).year();
        return plans.of(organisation, fiscalYear, scope)
                .chain(plan -> signOffs.of(organisation, month, scope).chain(signed -> (plan == null
                                ? Uni.createFrom().item(new MonthList(List.of(), List.of(), List.of()))
                                : measures.ofPlan(plan.id(), scope)
                                        .map(all -> MonthList.of(all, month, Bangkok.today(clock))))
                        .map(list -> FollowUpView.of(
                                organisation,
                                month.toString(),
                                fiscalYear,
                                plan == null ? null : plan.id(),
                                list,
                                signed))));
    }

    private Scope within(String organisation) {
        Scope scope = caller.get().scope();
        if (!scope.covers(organisation)) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return scope;
    }

    private static FiscalYear year(YearMonth month) {
        return FiscalYear.of(month.atDay(1));
    }

    private static YearMonth month(String typed) {
        try {
            YearMonth month = YearMonth.parse(typed);
            FiscalYear.of(month.atDay(1));
            return month;
        } catch (DateTimeException | IllegalArgumentException e) {
            throw CommonProblem.NOT_FOUND.because();
        }
    }
}
