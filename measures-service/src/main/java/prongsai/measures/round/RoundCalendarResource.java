package prongsai.measures.round;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Transactions;
import prongsai.platform.identity.Caller;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.problem.CommonProblem;
import prongsai.platform.problem.Problem;
import prongsai.platform.problem.Problem.FieldError;
import prongsai.platform.time.Half;

/** The centre's calendar: when the half-year rounds of a fiscal year (Buddhist Era) open and are due. */
@Path("/api/v1/round-calendar/{fiscalYear}")
class RoundCalendarResource {
    private final RoundCalendars calendars;
    private final Transactions transactions;
    private final CurrentCaller caller;

    RoundCalendarResource(RoundCalendars calendars, Transactions transactions, CurrentCaller caller) {
        this.calendars = calendars;
        this.transactions = transactions;
        this.caller = caller;
    }

    /** Dates of the rounds; one that is left out keeps its own. */
    record SetCalendar(
            @NotNull(message = "error.required") @Size(min = 1, max = 2, message = "error.too-many")
            List<@Valid @NotNull SetRound> rounds) {}

    /** Bangkok days; a period that is left out is that of the fiscal year. */
    record SetRound(
            @NotNull(message = "error.required") Half round,
            @Nullable LocalDate opensOn,
            @NotNull(message = "error.required") LocalDate dueOn,
            @Nullable LocalDate periodFrom,
            @Nullable LocalDate periodTo) {
        RoundDates in(int fiscalYear) {
            RoundDates year = RoundDates.byTheYear(round, fiscalYear);
            return new RoundDates(
                    round,
                    opensOn,
                    dueOn,
                    Objects.requireNonNullElse(periodFrom, year.periodFrom()),
                    Objects.requireNonNullElse(periodTo, year.periodTo()));
        }
    }

    /**
     * The calendar.
     *
     * @param verified whether the centre has set it; else the dates are assumed from the fiscal year
     */
    record CalendarView(int fiscalYear, boolean verified, List<RoundDates> rounds) {
        static CalendarView of(RoundCalendar calendar) {
            return new CalendarView(calendar.fiscalYear(), calendar.verified(), calendar.rounds());
        }
    }

    @GET
    @RolesAllowed({
        Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST, Roles.AUDITOR, Roles.CITY_SYSTEM
    })
    @WithSession
    public Uni<Response> read(int fiscalYear) {
        requireYear(fiscalYear);
        return calendars.of(fiscalYear, caller.get().scope()).map(calendar -> Response.ok(CalendarView.of(calendar))
                .header("ETag", "\"" + calendar.version() + "\"")
                .build());
    }

    @PUT
    @RolesAllowed(Roles.CENTRE_ANALYST)
    @Cancellable(false)
    public Uni<Response> set(int fiscalYear, @Valid @NotNull(message = "error.required") SetCalendar body) {
        requireYear(fiscalYear);
        Caller who = caller.get();
        List<RoundDates> wanted =
                body.rounds().stream().map(round -> round.in(fiscalYear)).toList();
        requireInOrder(wanted);
        return transactions.in(who, change -> calendars
                .of(fiscalYear, who.scope())
                .invoke(calendar -> change.expect(calendar.version()))
                .call(calendar -> change.publish(calendar.set(merged(calendar, wanted))))
                .chain(calendar -> calendars.getSession().chain(session -> session.merge(calendar)))
                .call(calendar -> calendars.applyToRounds(calendar, calendar.of(Half.M6), who.scope()))
                .call(calendar -> calendars.applyToRounds(calendar, calendar.of(Half.M12), who.scope()))
                .call(calendar -> calendars.touchPlans(calendar, who.scope()))
                .map(calendar -> Answer.ok(CalendarView.of(calendar), calendar.version())));
    }

    private static List<RoundDates> merged(RoundCalendar calendar, List<RoundDates> wanted) {
        return calendar.rounds().stream()
                .map(old -> wanted.stream()
                        .filter(one -> one.round() == old.round())
                        .findFirst()
                        .orElse(old))
                .toList();
    }

    private static void requireYear(int fiscalYear) {
        if (fiscalYear < 2500 || fiscalYear > 2699) {
            throw CommonProblem.NOT_FOUND.because();
        }
    }

    private static void requireInOrder(List<RoundDates> rounds) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            RoundDates one = rounds.get(i);
            if (one.periodTo().isBefore(one.periodFrom())) {
                errors.add(new FieldError("/rounds/" + i + "/periodTo", "error.before-its-beginning", List.of()));
            }
            if (one.opensOn() != null && one.dueOn().isBefore(one.opensOn())) {
                errors.add(new FieldError("/rounds/" + i + "/dueOn", "error.before-its-beginning", List.of()));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }
}
