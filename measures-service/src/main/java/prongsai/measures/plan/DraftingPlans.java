package prongsai.measures.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.plan.PlanIssue.ItemOfYear;
import prongsai.measures.round.Rounds;
import prongsai.platform.events.Events;
import prongsai.platform.identity.Scope;

/** Begins plans: an empty one by hand, and next year's from the weak items of published scores. */
@ApplicationScoped
public class DraftingPlans {
    private final Plans plans;
    private final Rounds rounds;

    DraftingPlans(Plans plans, Rounds rounds) {
        this.plans = plans;
        this.rounds = rounds;
    }

    /** A weak item of the scores, with what the issue says of it. */
    public record WeakItem(
            String code, int indicator, @Nullable String subIndicator, String description) {}

    /** An empty plan with its two rounds; 409 where the organisation has one for this year. */
    Uni<Plan> empty(String organisation, int fiscalYear, Scope scope, Events events) {
        return plans.of(organisation, fiscalYear, scope).chain(known -> {
            if (known != null) {
                throw PlanProblem.PLAN_EXISTS.because(organisation, fiscalYear);
            }
            return begin(organisation, fiscalYear, List.of(), events);
        });
    }

    /**
     * The plan for the year after the scores, an issue for each weak item. A plan that is there already is left as people
     * wrote it.
     *
     * @param scoreYear the fiscal year of the scores, Buddhist Era
     */
    public Uni<Void> fromScores(String organisation, int scoreYear, List<WeakItem> weak, Events events) {
        return plans.of(organisation, scoreYear + 1, new Scope.Everything())
                .chain(known -> known != null
                        ? Uni.createFrom().voidItem()
                        : begin(organisation, scoreYear + 1, weak, events).replaceWithVoid());
    }

    private Uni<Plan> begin(String organisation, int fiscalYear, List<WeakItem> weak, Events events) {
        List<PlanIssue> issues = new ArrayList<>();
        for (WeakItem item : weak) {
            issues.add(new PlanIssue(
                    UUID.randomUUID(),
                    issues.size() + 1,
                    item.indicator(),
                    item.subIndicator(),
                    List.of(new ItemOfYear(fiscalYear - 1, item.code())),
                    item.description()));
        }
        Plan plan = Plan.begun(UUID.randomUUID(), organisation, fiscalYear, issues);
        return plans.persistAndFlush(plan)
                .call(() -> events.publish(plan.drafted()))
                .call(() -> rounds.open(plan.id(), organisation, fiscalYear, events));
    }
}
