package prongsai.measures.plan;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import prongsai.measures.measure.Measure;
import prongsai.measures.measure.MeasureEvent.MeasureState;
import prongsai.measures.measure.Measures;
import prongsai.measures.plan.PlanSnapshot.PlannedMeasure;
import prongsai.measures.plan.PublishedPlan.PublicPlan;
import prongsai.measures.score.KnownScores;
import prongsai.platform.identity.Scope;
import prongsai.platform.problem.CommonProblem;

/** What is public of plans; whoever asks may know it, so that the scope is everybody's. */
@ApplicationScoped
class PublishedPlans implements PanacheRepositoryBase<PublishedPlan, UUID> {
    private final Measures measures;
    private final KnownScores scores;

    PublishedPlans(Measures measures, KnownScores scores) {
        this.measures = measures;
        this.scores = scores;
    }

    /** What is public of a plan; 404 where nothing is. */
    Uni<PublicPlan> get(UUID plan, Scope scope) {
        return findById(plan).map(found -> {
            if (found == null) {
                throw CommonProblem.NOT_FOUND.because();
            }
            return found.view();
        });
    }

    /** Keeps this as what is public of a plan from now on. */
    Uni<Void> show(Plan plan, PlanSnapshot what, Scope scope) {
        Publication publication = plan.publication();
        return publication == null
                ? Uni.createFrom().voidItem()
                : getSession()
                        .chain(session -> session.merge(new PublishedPlan(plan.id(), what, publication)))
                        .replaceWithVoid();
    }

    Uni<Void> hide(Plan plan, Scope scope) {
        return deleteById(plan.id()).replaceWithVoid();
    }

    /** What a plan says now; to be called while it is held. */
    Uni<PlanSnapshot> snapshot(Plan plan, Scope scope) {
        return measures.ofPlan(plan.id(), scope).chain(all -> scores.of(plan.organisation(), plan.basisFiscalYear())
                .map(score -> new PlanSnapshot(
                        plan.id(),
                        plan.organisation(),
                        plan.fiscalYear(),
                        plan.basisFiscalYear(),
                        score == null || !score.path("total").isNumber()
                                ? null
                                : score.path("total").decimalValue(),
                        score == null ? null : score.path("grade").textValue(),
                        plan.issues(),
                        plan.indicatorNotes(),
                        planned(all))));
    }

    private static List<PlannedMeasure> planned(List<Measure> all) {
        return all.stream()
                .filter(Measure::counts)
                .map(Measure::state)
                .map(PublishedPlans::planned)
                .collect(Collectors.toList());
    }

    private static PlannedMeasure planned(MeasureState state) {
        return new PlannedMeasure(
                state.id(),
                state.number(),
                state.issues(),
                state.activity(),
                state.outputs(),
                state.awareness(),
                state.due(),
                state.responsible(),
                state.followUp());
    }
}
