package prongsai.measures.catalogue;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.framework.KnownFrameworks;
import prongsai.measures.measure.MeasureText;
import prongsai.measures.plan.Plan;
import prongsai.measures.plan.PlanIssue;
import prongsai.platform.time.FiscalYear;

/** What the catalogue offers to plans. */
@ApplicationScoped
public class Catalogue {
    private final StandardMeasures standards;
    private final StandardMeasureUses uses;
    private final KnownFrameworks frameworks;

    Catalogue(StandardMeasures standards, StandardMeasureUses uses, KnownFrameworks frameworks) {
        this.standards = standards;
        this.uses = uses;
        this.frameworks = frameworks;
    }

    /** What fits an issue. */
    public record Suggestion(UUID issue, List<StandardMeasureView> standardMeasures) {}

    /** For each issue of the plan, in its order, the standard measures that fit. */
    public Uni<List<Suggestion>> suggestions(Plan plan) {
        return fitting(plan).chain(fitting -> uses.figures(
                        fitting.offered().stream().map(StandardMeasure::id).toList())
                .map(figures -> plan.issues().stream()
                        .map(issue -> new Suggestion(
                                issue.id(),
                                fitting.suggestedFor(issue).stream()
                                        .map(one ->
                                                StandardMeasureView.of(one, StandardMeasureUses.of(figures, one.id())))
                                        .toList()))
                        .toList()));
    }

    /** What each of these issues gets when the catalogue is taken over; what fits several answers all of them. */
    public Uni<List<MeasureText>> measuresFor(Plan plan, List<PlanIssue> issues) {
        return fitting(plan).map(fitting -> {
            Map<StandardMeasure, List<UUID>> taken = new LinkedHashMap<>();
            issues.forEach(issue -> fitting.takenFor(issue)
                    .forEach(one -> taken.computeIfAbsent(one, first -> new ArrayList<>())
                            .add(issue.id())));
            List<MeasureText> texts = new ArrayList<>();
            taken.forEach((one, answered) -> texts.add(words(one, answered, plan)));
            return texts;
        });
    }

    /**
     * The words of a standard measure for a plan, dates in its fiscal year; null where none is named. 409 where there is no such
     * standard measure, or it is not offered any more.
     */
    public Uni<@Nullable MeasureText> words(@Nullable UUID standard, Plan plan) {
        if (standard == null) {
            return Uni.createFrom().nullItem();
        }
        return standards.find(standard).map(found -> {
            if (found == null) {
                throw StandardMeasureProblem.STANDARD_MEASURE_UNKNOWN.because(standard);
            }
            if (found.retired()) {
                throw StandardMeasureProblem.STANDARD_MEASURE_RETIRED.because();
            }
            return words(found, List.of(), plan);
        });
    }

    private static MeasureText words(StandardMeasure standard, List<UUID> issues, Plan plan) {
        StandardText text = standard.text();
        String due = text.due();
        return new MeasureText(
                issues,
                text.activity(),
                text.outputs(),
                text.awareness(),
                due == null ? null : DueRule.in(due, new FiscalYear(plan.fiscalYear())),
                text.responsible(),
                text.followUp(),
                standard.id());
    }

    private Uni<Fitting> fitting(Plan plan) {
        return standards.offered().chain(offered -> frameworks
                .concordancesOf(plan.organisation())
                .map(concordances -> new Fitting(offered, concordances)));
    }
}
