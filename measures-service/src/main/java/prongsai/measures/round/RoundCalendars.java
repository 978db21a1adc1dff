package prongsai.measures.round;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import prongsai.platform.identity.Scope;

/** The calendars of all years. They are no organisation's; whoever may know of any plan may know them. */
@ApplicationScoped
class RoundCalendars implements PanacheRepositoryBase<RoundCalendar, Integer> {
    /** The calendar of this fiscal year; by the year alone where the centre has set none. */
    Uni<RoundCalendar> of(int fiscalYear, Scope scope) {
        return findById(fiscalYear).map(known -> known == null ? new RoundCalendar(fiscalYear) : known);
    }

    /** The calendars of these years, by year. */
    Uni<Map<Integer, RoundCalendar>> ofYears(Set<Integer> years, Scope scope) {
        return list("fiscalYear in ?1", years).map(known -> {
            Map<Integer, RoundCalendar> calendars =
                    years.stream().collect(Collectors.toMap(year -> year, RoundCalendar::new));
            known.forEach(set -> calendars.put(set.fiscalYear(), set));
            return calendars;
        });
    }

    /** Gives the dates to every round of the year that is not frozen; those that are keep what they were submitted under. */
    Uni<Void> applyToRounds(RoundCalendar calendar, RoundDates dates, Scope scope) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                update rounds set opens_on = cast(nullif(?1, '') as date), due_on = ?2, period_from = ?3, period_to = ?4
                                where fiscal_year = ?5 and half = ?6 and status not in ('SUBMITTED', 'ACCEPTED')
                                """)
                        .setParameter(
                                1,
                                dates.opensOn() == null ? "" : dates.opensOn().toString())
                        .setParameter(2, dates.dueOn())
                        .setParameter(3, dates.periodFrom())
                        .setParameter(4, dates.periodTo())
                        .setParameter(5, calendar.fiscalYear())
                        .setParameter(6, dates.round().name())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** So that answers with the old dates are known to be stale. */
    Uni<Void> touchPlans(RoundCalendar calendar, Scope scope) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "update plans set edition = edition + 1 where fiscal_year = ?1")
                        .setParameter(1, calendar.fiscalYear())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
