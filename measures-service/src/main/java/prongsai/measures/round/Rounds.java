package prongsai.measures.round;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import prongsai.measures.plan.Plan;
import prongsai.platform.events.Events;
import prongsai.platform.identity.Scope;
import prongsai.platform.problem.CommonProblem;
import prongsai.platform.time.Half;

/** All rounds, within a scope. */
@ApplicationScoped
public class Rounds implements PanacheRepositoryBase<Round, UUID> {
    private final RoundCalendars calendars;

    Rounds(RoundCalendars calendars) {
        this.calendars = calendars;
    }

    /** The round of a plan; 404 where there is none within the scope. */
    public Uni<Round> get(UUID plan, Half half, Scope scope) {
        return find("planId = ?1 and half = ?2", plan, half)
                .<Round>firstResult()
                .map(round -> {
                    if (round == null || !scope.covers(round.organisation())) {
                        throw CommonProblem.NOT_FOUND.because();
                    }
                    return round;
                });
    }

    /** Both rounds of a plan, M6 first; none where the plan is outside the scope. */
    public Uni<List<Round>> ofPlan(UUID plan, Scope scope) {
        return list(
                "planId = ?1 and (?2 = '' or organisation = ?2) order by case when half = M6 then 0 else 1 end",
                plan,
                scope.filter());
    }

    /** Opens both rounds of each of these new plans, on the days of the centre's calendar. */
    public Uni<Void> open(List<Plan> plans, Events events) {
        Set<Integer> years = plans.stream().map(Plan::fiscalYear).collect(Collectors.toSet());
        return calendars.ofYears(years, new Scope.Everything()).chain(calendar -> {
            List<Round> opened = new ArrayList<>();
            for (Plan plan : plans) {
                for (Half half : Half.values()) {
                    RoundDates dates = Objects.requireNonNull(calendar.get(plan.fiscalYear()))
                            .of(half);
                    opened.add(Round.open(UUID.randomUUID(), plan.id(), plan.organisation(), plan.fiscalYear(), dates));
                }
            }
            return persist(opened)
                    .chain(() ->
                            events.publishAll(opened.stream().map(Round::opened).toList()));
        });
    }
}
