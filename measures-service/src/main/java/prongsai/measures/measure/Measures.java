package prongsai.measures.measure;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.identity.Scope;
import prongsai.platform.problem.CommonProblem;

/** All measures, within a scope. */
@ApplicationScoped
public class Measures implements PanacheRepositoryBase<Measure, UUID> {
    /** The measure of this id; 404 where there is none within the scope. */
    Uni<Measure> get(UUID id, Scope scope) {
        return findById(id).map(measure -> {
            if (measure == null || !scope.covers(measure.organisation())) {
                throw CommonProblem.NOT_FOUND.because();
            }
            return measure;
        });
    }

    /** Those of a plan, by number; none where the plan is outside the scope. */
    public Uni<List<Measure>> ofPlan(UUID plan, Scope scope) {
        return list("planId = ?1 and (?2 = '' or organisation = ?2) order by number", plan, scope.filter());
    }

    /** The number the next measure of the plan gets; to be asked while the plan is held. */
    Uni<Integer> nextNumber(UUID plan, Scope scope) {
        return ofPlan(plan, scope)
                .map(all -> all.stream().mapToInt(Measure::number).max().orElse(0) + 1);
    }

    /** What a work list asks for; null is open. */
    record Wanted(
            @Nullable String organisation,
            @Nullable Integer fiscalYear,
            @Nullable String section,
            @Nullable MeasureStatus status,
            @Nullable Boolean overdue,
            LocalDate today) {}

    /** By organisation, year and number. */
    Uni<List<Measure>> page(Wanted wanted, PageRequest page, Scope scope) {
        return find(
                        """
                        (?1 = '' or organisation = ?1) and (?2 = '' or organisation = ?2) and (?3 = 0 or fiscalYear = ?3)
                        and (?4 = '' or sections like concat('%,', ?4, ',%') or sections like '%,ALL,%')
                        and (?5 = '' or cast(status as string) = ?5)
                        and (?6 = '' or (?6 = 'true' and dueOn < ?7 and status in (PLANNED, IN_PROGRESS))
                             or (?6 = 'false' and (dueOn is null or dueOn >= ?7 or status not in (PLANNED, IN_PROGRESS))))
                        and concat(organisation, '/', cast(fiscalYear as string), '/', lpad(cast(number as string), 6, '0')) > ?8
                        order by organisation, fiscalYear, number
                        """,
                        text(wanted.organisation()),
                        scope.filter(),
                        wanted.fiscalYear() == null ? 0 : wanted.fiscalYear(),
                        text(wanted.section()),
                        wanted.status() == null ? "" : wanted.status().name(),
                        wanted.overdue() == null ? "" : wanted.overdue().toString(),
                        wanted.today(),
                        page.after())
                .range(0, page.limit())
                .list();
    }

    /** What the page after this measure starts after. */
    static String key(Measure measure) {
        return "%s/%d/%06d".formatted(measure.organisation(), measure.state().fiscalYear(), measure.number());
    }

    private static String text(@Nullable String filter) {
        return filter == null ? "" : filter;
    }
}
