package prongsai.measures.measure;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.measures.organisation.KnownOrganisations;
import prongsai.measures.plan.PlanProblem;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.events.DomainEvent;
import prongsai.platform.identity.Scope;
import prongsai.platform.problem.CommonProblem;
import prongsai.platform.store.Conditions;

/** All measures, within a scope. */
@ApplicationScoped
public class Measures implements PanacheRepositoryBase<Measure, UUID> {
    /** A section that so few organisations have is looked for in those alone, not in the whole country. */
    private static final int FEW = 50;

    /** As the partial index of what is open says it, so that it is used. */
    private static final String OPEN = "status in (PLANNED, IN_PROGRESS)";

    private final KnownOrganisations organisations;

    Measures(KnownOrganisations organisations) {
        this.organisations = organisations;
    }

    /** The measure of this id; 404 where there is none within the scope. */
    public Uni<Measure> get(UUID id, Scope scope) {
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

    /** Those of several plans, in no order. */
    public Uni<List<Measure>> ofPlans(List<UUID> plans, Scope scope) {
        return list("planId in ?1 and (?2 = '' or organisation = ?2)", plans, scope.filter());
    }

    /** The number the next measure of the plan gets; to be asked while the plan is held. */
    Uni<Integer> nextNumber(UUID plan, Scope scope) {
        return ofPlan(plan, scope)
                .map(all -> all.stream().mapToInt(Measure::number).max().orElse(0) + 1);
    }

    /**
     * Numbers the plan's measures anew, from 1, in this order; every one of them is named, once. To be asked while the plan is
     * held.
     *
     * @return what tells of those whose number changed
     */
    public Uni<List<DomainEvent>> renumber(UUID plan, List<UUID> order, Scope scope) {
        return ofPlan(plan, scope).map(all -> {
            Map<UUID, Measure> known = all.stream().collect(Collectors.toMap(Measure::id, Function.identity()));
            if (order.size() != all.size() || !known.keySet().equals(Set.copyOf(order))) {
                throw PlanProblem.ORDER_NAMES_OTHERS.because();
            }
            List<DomainEvent> told = new ArrayList<>();
            for (int i = 0; i < order.size(); i++) {
                DomainEvent moved =
                        Objects.requireNonNull(known.get(order.get(i))).renumber(i + 1);
                if (moved != null) {
                    told.add(moved);
                }
            }
            return told;
        });
    }

    /** What a work list asks for; null is open. */
    record Wanted(
            @Nullable String organisation,
            @Nullable Integer fiscalYear,
            @Nullable String section,
            @Nullable MeasureStatus status,
            @Nullable Boolean overdue,
            LocalDate today,
            @Nullable List<String> offices) {
        boolean late() {
            return Boolean.TRUE.equals(overdue);
        }

        /** Of these organisations only. */
        Wanted in(@Nullable List<String> few) {
            return new Wanted(organisation, fiscalYear, section, status, overdue, today, few);
        }
    }

    /** By organisation, year and number; those that are overdue by how long they are, the longest first. */
    Uni<List<Measure>> page(Wanted wanted, PageRequest page, Scope scope) {
        String section = wanted.section();
        if (section == null || wanted.organisation() != null || scope.own() != null) {
            return read(wanted, page, scope);
        }
        return organisations
                .having(section, FEW)
                .chain(few -> few != null && few.isEmpty()
                        ? Uni.createFrom().item(List.<Measure>of())
                        : read(wanted.in(few), page, scope));
    }

    private Uni<List<Measure>> read(Wanted wanted, PageRequest page, Scope scope) {
        Conditions conditions = Conditions.within(scope, "organisation")
                .and("organisation = ?", wanted.organisation())
                .and("fiscalYear = ?", wanted.fiscalYear())
                .and("(array_contains(sections, ?) or array_contains(sections, 'ALL'))", wanted.section())
                .and("organisation in ?", wanted.offices())
                .and("status = ?", wanted.status())
                .andIf(wanted.late(), OPEN)
                .and("dueOn < ?", wanted.late() ? wanted.today() : null)
                .and(
                        "(dueOn is null or dueOn >= ? or status not in (PLANNED, IN_PROGRESS))",
                        Boolean.FALSE.equals(wanted.overdue()) ? wanted.today() : null);
        if (wanted.late()) {
            conditions.after(page, "(dueOn, id)", Measures::lateKey);
        } else {
            conditions.after(page, "(organisation, fiscalYear, number)", Measures::key);
        }
        String order = wanted.late() ? "dueOn, id" : "organisation, fiscalYear, number";
        return find(conditions.text() + " order by " + order, conditions.values())
                .range(0, page.limit())
                .list();
    }

    /** What the page after this measure starts after. */
    static String key(Measure measure, Wanted wanted) {
        return wanted.late()
                ? measure.dueOn() + "/" + measure.id()
                : "%s/%d/%d".formatted(measure.organisation(), measure.fiscalYear(), measure.number());
    }

    private static List<Object> lateKey(String key) {
        String[] parts = key.split("/", 2);
        return List.of(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
    }

    private static List<Object> key(String key) {
        String[] parts = key.split("/", 3);
        return List.of(parts[0], Integer.valueOf(parts[1]), Integer.valueOf(parts[2]));
    }
}
