package prongsai.measures.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.measures.catalogue.Catalogue;
import prongsai.measures.framework.KnownFramework;
import prongsai.measures.framework.KnownFrameworks;
import prongsai.measures.measure.Measure;
import prongsai.measures.measure.MeasureText;
import prongsai.measures.measure.Measures;
import prongsai.measures.measure.PlanningMeasures;
import prongsai.measures.plan.LastYear.Moved;
import prongsai.measures.score.KnownScores;
import prongsai.platform.answer.Change;
import prongsai.platform.identity.Scope;

/**
 * Drafts a plan at the wish of its people, in one of three ways. What is there stays as it is, and what was taken over once is
 * not taken over again. To be called while the plan is held.
 */
@ApplicationScoped
class Redrafting {
    private final Plans plans;
    private final Measures measures;
    private final PlanningMeasures planning;
    private final DraftingPlans drafting;
    private final KnownScores scores;
    private final KnownFrameworks frameworks;
    private final Catalogue catalogue;
    private final ObjectMapper json;

    Redrafting(
            Plans plans,
            Measures measures,
            PlanningMeasures planning,
            DraftingPlans drafting,
            KnownScores scores,
            KnownFrameworks frameworks,
            Catalogue catalogue,
            ObjectMapper json) {
        this.plans = plans;
        this.measures = measures;
        this.planning = planning;
        this.drafting = drafting;
        this.scores = scores;
        this.frameworks = frameworks;
        this.catalogue = catalogue;
        this.json = json;
    }

    /** What is not as clear as it should be: a measure's day that could not be moved to this year. */
    record Note(UUID measure, int number, String kind, String text) {}

    /** What came in, by id. */
    record Drafted(UUID id, DraftBasis basis, List<UUID> issues, List<UUID> measures, List<Note> notes) {
        static Drafted of(Plan plan, List<PlanIssue> issues, List<Measure> measures, List<Note> notes) {
            return new Drafted(
                    plan.id(),
                    plan.drafting().basis(),
                    issues.stream().map(PlanIssue::id).toList(),
                    measures.stream().map(Measure::id).toList(),
                    notes);
        }
    }

    /** What the scores of the basis year have become while the director had the plan. */
    Uni<Void> catchUp(Plan plan, Change change) {
        return scores.of(plan.organisation(), plan.basisFiscalYear())
                .chain(content ->
                        content == null ? Uni.createFrom().voidItem() : drafting.catchUp(plan, read(content), change));
    }

    /** An issue for each item of the basis that no issue covers yet; 409 where the basis year has no published score. */
    Uni<Drafted> fromScores(Plan plan, @Nullable DraftBasis wanted, Change change) {
        DraftBasis basis = wanted == null ? plan.drafting().basis() : wanted;
        return scores.of(plan.organisation(), plan.basisFiscalYear()).chain(content -> {
            if (content == null) {
                throw PlanProblem.NO_SCORES_YET.because(plan.basisFiscalYear());
            }
            return drafting.framework(plan, basis).chain(framework -> {
                requireFramework(plan, basis, framework);
                PublishedScore score = read(content);
                List<PlanIssue> more =
                        DraftedIssues.of(plan.issues(), plan.basisFiscalYear(), score.chosen(basis, framework));
                plan.drafting().choose(basis);
                plan.touched();
                return takeIn(plan, more, change)
                        .invoke(() -> plan.drafting().follow(score.revision()))
                        .map(done -> Drafted.of(plan, more, List.of(), List.of()));
            });
        });
    }

    private static void requireFramework(Plan plan, DraftBasis basis, @Nullable KnownFramework framework) {
        if (basis == DraftBasis.ALL && framework == null) {
            throw PlanProblem.NO_QUESTIONNAIRE_YET.because(plan.basisFiscalYear());
        }
    }

    /** Last year's issues and measures, moved to this year; 409 where there is no plan of last year. */
    Uni<Drafted> fromLastYear(Plan plan, Scope scope, Change change) {
        return plans.of(plan.organisation(), plan.fiscalYear() - 1, scope).chain(last -> {
            if (last == null) {
                throw PlanProblem.NO_PLAN_LAST_YEAR.because(plan.fiscalYear() - 1);
            }
            return measures.ofPlan(last.id(), scope)
                    .chain(before -> measures.ofPlan(plan.id(), scope).chain(there -> frameworks
                            .concordancesOf(plan.organisation())
                            .map(known -> LastYear.taken(plan, last, before, there, known))))
                    .chain(taken -> takeOver(plan, taken, change));
        });
    }

    private Uni<Drafted> takeOver(Plan plan, LastYear taken, Change change) {
        List<MeasureText> texts = taken.measures().stream().map(Moved::text).toList();
        return takeIn(plan, taken.issues(), change)
                .chain(() -> planning.add(plan, texts, change))
                .map(added -> {
                    plan.drafting().remember(taken.takenOver(added));
                    return Drafted.of(plan, taken.issues(), added, taken.notes(added));
                });
    }

    /** The catalogue's measures for each issue that has none. */
    Uni<Drafted> fromCatalogue(Plan plan, Scope scope, Change change) {
        return measures.ofPlan(plan.id(), scope).chain(there -> {
            Set<UUID> answered =
                    there.stream().flatMap(measure -> measure.issues().stream()).collect(Collectors.toSet());
            List<PlanIssue> bare = plan.issues().stream()
                    .filter(issue -> !answered.contains(issue.id()))
                    .toList();
            return catalogue
                    .measuresFor(plan, bare)
                    .chain(texts -> planning.add(plan, texts, change))
                    .map(added -> Drafted.of(plan, List.of(), added, List.of()));
        });
    }

    private static Uni<Void> takeIn(Plan plan, List<PlanIssue> issues, Change change) {
        return Stream.ofNullable(plan.takeIn(issues))
                .map(change::publish)
                .findFirst()
                .orElse(Uni.createFrom().voidItem());
    }

    private PublishedScore read(JsonNode content) {
        try {
            return json.treeToValue(content, PublishedScore.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The copy of the scores cannot be read", e);
        }
    }
}
