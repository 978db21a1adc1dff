package prongsai.measures.result;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import prongsai.platform.identity.Scope;
import prongsai.platform.problem.CommonProblem;

/** All results, within a scope. */
@ApplicationScoped
public class Results implements PanacheRepositoryBase<Result, UUID> {
    /** The result of this plan; 404 where there is none within the scope. */
    Uni<Result> get(UUID plan, UUID id, Scope scope) {
        return findById(id).map(result -> {
            if (result == null || !result.planId().equals(plan) || !scope.covers(result.organisation())) {
                throw CommonProblem.NOT_FOUND.because();
            }
            return result;
        });
    }

    /** Those of a plan, by half-year and number; none where the plan is outside the scope. */
    public Uni<List<Result>> ofPlan(UUID plan, Scope scope) {
        return list(
                "planId = ?1 and (?2 = '' or organisation = ?2) order by case when half = M6 then 0 else 1 end, number",
                plan,
                scope.filter());
    }
}
