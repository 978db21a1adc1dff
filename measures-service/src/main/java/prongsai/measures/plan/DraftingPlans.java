package prongsai.measures.plan;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.measures.framework.KnownFramework;
import prongsai.measures.framework.KnownFrameworks;
import prongsai.measures.measure.Measure;
import prongsai.measures.measure.Measures;
import prongsai.measures.round.Rounds;
import prongsai.platform.events.DomainEvent;
import prongsai.platform.events.Events;
import prongsai.platform.identity.Scope;

/**
 * Begins plans: an empty one by hand, and next year's from published scores; and lets them follow scores that are corrected.
 * Scores of thousands of organisations come at once, so that those of many are worked on with few statements.
 */
@ApplicationScoped
public class DraftingPlans {
    private static final Scope ALL = new Scope.Everything();

    private final Plans plans;
    private final Measures measures;
    private final Rounds rounds;
    private final KnownFrameworks frameworks;

    DraftingPlans(Plans plans, Measures measures, Rounds rounds, KnownFrameworks frameworks) {
        this.plans = plans;
        this.measures = measures;
        this.rounds = rounds;
        this.frameworks = frameworks;
    }

    /** An empty plan with its two rounds; 409 where the organisation has one for this year. */
    Uni<Plan> empty(String organisation, int fiscalYear, Scope scope, Events events) {
        return plans.of(organisation, fiscalYear, scope).chain(known -> {
            if (known != null) {
                throw PlanProblem.PLAN_EXISTS.because(organisation, fiscalYear);
            }
            Plan plan = Plan.begun(UUID.randomUUID(), organisation, fiscalYear, List.of());
            return plans.persistAndFlush(plan)
                    .call(() -> events.publish(plan.drafted()))
                    .call(() -> rounds.open(List.of(plan), events));
        });
    }

    /**
     * The plans for the year after the scores, an issue for each weak item. A plan that is there already follows the scores as
     * far as nobody has touched it, and is left as people wrote it else.
     *
     * @param scores of one organisation and year each
     */
    public Uni<Void> fromScores(List<PublishedScore> scores, Events events) {
        Map<Integer, List<PublishedScore>> byYear = scores.stream()
                .collect(Collectors.groupingBy(PublishedScore::fiscalYear, LinkedHashMap::new, Collectors.toList()));
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Map.Entry<Integer, List<PublishedScore>> year : byYear.entrySet()) {
            all = all.chain(() -> ofYear(year.getKey() + 1, year.getValue(), events));
        }
        return all;
    }

    private Uni<Void> ofYear(int fiscalYear, List<PublishedScore> scores, Events events) {
        List<String> organisations =
                scores.stream().map(PublishedScore::organisation).toList();
        return plans.toChange(organisations, fiscalYear, ALL).chain(there -> {
            Map<String, Plan> known = there.stream().collect(Collectors.toMap(Plan::organisation, plan -> plan));
            List<PublishedScore> fresh = scores.stream()
                    .filter(score -> !known.containsKey(score.organisation()))
                    .toList();
            return follow(known, scores, events).chain(() -> begin(fiscalYear, fresh, events));
        });
    }

    /** All plans, then all rounds: rows of a kind go to the database together. */
    private Uni<Void> begin(int fiscalYear, List<PublishedScore> scores, Events events) {
        List<Plan> begun = new ArrayList<>();
        List<DomainEvent> told = new ArrayList<>();
        for (PublishedScore score : scores) {
            Plan plan = Plan.begun(UUID.randomUUID(), score.organisation(), fiscalYear, List.of());
            DraftBasis basis = plan.drafting().basis();
            plan.beginWith(DraftedIssues.of(List.of(), plan.basisFiscalYear(), score.chosen(basis, null)));
            told.add(plan.draftedFrom(score.revision()));
            begun.add(plan);
        }
        if (begun.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return plans.persist(begun).chain(() -> events.publishAll(told)).chain(() -> rounds.open(begun, events));
    }

    /** Follows a score that was corrected while the director had the plan, now that it is given back. */
    Uni<Void> catchUp(Plan plan, PublishedScore score, Events events) {
        return follow(Map.of(plan.organisation(), plan), List.of(score), events);
    }

    private Uni<Void> follow(Map<String, Plan> known, List<PublishedScore> scores, Events events) {
        Map<Plan, PublishedScore> corrected = new LinkedHashMap<>();
        for (PublishedScore score : scores) {
            Plan plan = known.get(score.organisation());
            if (plan != null && plan.follows(score.revision())) {
                corrected.put(plan, score);
            }
        }
        if (corrected.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<UUID> ids = corrected.keySet().stream().map(Plan::id).toList();
        return measures.ofPlans(ids, ALL).map(DraftingPlans::issuesOf).chain(worked -> Multi.createFrom()
                .iterable(corrected.entrySet())
                .onItem()
                .transformToUniAndConcatenate(one -> follow(one.getKey(), one.getValue(), worked, events))
                .collect()
                .last()
                .replaceWithVoid());
    }

    private Uni<Void> follow(Plan plan, PublishedScore score, Set<UUID> worked, Events events) {
        return framework(plan, plan.drafting().basis())
                .map(framework -> plan.follow(
                        score.revision(), score.chosen(plan.drafting().basis(), framework), worked))
                .chain(changed -> changed == null ? Uni.createFrom().voidItem() : events.publish(changed));
    }

    /** The questionnaire where a plan's basis needs it. */
    Uni<@Nullable KnownFramework> framework(Plan plan, DraftBasis basis) {
        return basis == DraftBasis.ALL
                ? frameworks.ofOrganisation(plan.basisFiscalYear(), plan.organisation())
                : Uni.createFrom().nullItem();
    }

    private static Set<UUID> issuesOf(List<Measure> all) {
        return all.stream().flatMap(measure -> measure.issues().stream()).collect(Collectors.toSet());
    }
}
