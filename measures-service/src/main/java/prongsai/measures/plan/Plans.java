package prongsai.measures.plan;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.identity.Scope;
import prongsai.platform.problem.CommonProblem;
import prongsai.platform.store.Conditions;

/** All plans, within a scope. */
@ApplicationScoped
public class Plans implements PanacheRepositoryBase<Plan, UUID> {
    private static final String EDITION = "select edition from plans where organisation = $1 and fiscal_year = $2";

    private final Pool pool;

    Plans(Pool pool) {
        this.pool = pool;
    }

    /** The plan of this id; 404 where there is none within the scope. */
    public Uni<Plan> get(UUID id, Scope scope) {
        return known(findById(id), scope);
    }

    /** The same, to change it or something beneath it: other writers of this plan wait until this transaction ends. */
    public Uni<Plan> toChange(UUID id, Scope scope) {
        return known(findById(id, LockModeType.PESSIMISTIC_WRITE), scope);
    }

    /**
     * The edition of an organisation's plan of a year (Buddhist Era), which moves with everything beneath it; 0 where there is none
     * within the scope.
     */
    public Uni<Long> edition(String organisation, int fiscalYear, Scope scope) {
        if (!scope.covers(organisation)) {
            return Uni.createFrom().item(0L);
        }
        return pool.preparedQuery(EDITION)
                .execute(Tuple.of(organisation, fiscalYear))
                .map(rows -> rows.size() == 0 ? 0L : rows.iterator().next().getLong(0));
    }

    /** The plan of an organisation and year; null where there is none within the scope. */
    public Uni<@Nullable Plan> of(String organisation, int fiscalYear, Scope scope) {
        return scope.covers(organisation)
                ? find("organisation = ?1 and fiscalYear = ?2", organisation, fiscalYear)
                        .firstResult()
                : Uni.createFrom().nullItem();
    }

    /** Those of several organisations and one year, to change them; organisations without a plan are left out. */
    Uni<List<Plan>> toChange(List<String> organisations, int fiscalYear, Scope scope) {
        return find(
                        "fiscalYear = ?1 and organisation in ?2 and (?3 = '' or organisation = ?3) order by organisation",
                        fiscalYear,
                        organisations,
                        scope.filter())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** By year and organisation; null filters are open. What plans say is not read. */
    Uni<List<PlanView.Line>> page(
            @Nullable Integer fiscalYear,
            @Nullable String organisation,
            @Nullable PlanStatus status,
            PageRequest page,
            Scope scope) {
        Conditions conditions = Conditions.within(scope, "organisation")
                .and("fiscal_year = ?", fiscalYear)
                .and("organisation = ?", organisation)
                .and("status = ?", status == null ? null : status.name())
                .after(page, "(fiscal_year, organisation)", Plans::key);
        return getSession().chain(session -> {
            var query = session.<Object[]>createNativeQuery(
                    "select id, organisation, fiscal_year, basis_fiscal_year, status, json_array_length(cast(issues as json)) from plans where "
                            + conditions.text() + " order by fiscal_year, organisation");
            Object[] values = conditions.values();
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            return query.setMaxResults(page.oneMore())
                    .getResultList()
                    .map(rows -> rows.stream().map(PlanView.Line::of).toList());
        });
    }

    /** What the page after this plan starts after. */
    static String key(PlanView.Line plan) {
        return plan.fiscalYear() + "/" + plan.organisation();
    }

    private static List<Object> key(String key) {
        String[] parts = key.split("/", 2);
        return List.of(Integer.valueOf(parts[0]), parts[1]);
    }

    private static Uni<Plan> known(Uni<Plan> found, Scope scope) {
        return found.map(plan -> {
            if (plan == null || !scope.covers(plan.organisation())) {
                throw CommonProblem.NOT_FOUND.because();
            }
            return plan;
        });
    }
}
