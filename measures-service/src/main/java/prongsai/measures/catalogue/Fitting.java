package prongsai.measures.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.measures.framework.Concordances;
import prongsai.measures.plan.PlanIssue;
import prongsai.measures.plan.PlanIssue.ItemOfYear;

/** Which standard measures fit an item or an issue; an item of another year through what is known of which answers which. */
record Fitting(List<StandardMeasure> offered, Concordances concordances) {
    /** @param fiscalYear null: the code in whatever year */
    List<StandardMeasure> forItem(@Nullable Integer fiscalYear, String code) {
        return offered.stream()
                .filter(standard -> standard.text().items().stream().anyMatch(item -> asks(item, fiscalYear, code)))
                .toList();
    }

    /** Those for one of its items, and after them those for its indicator. */
    List<StandardMeasure> suggestedFor(PlanIssue issue) {
        List<StandardMeasure> fitting = new ArrayList<>(forItemsOf(issue));
        forIndicator(issue.indicator()).stream()
                .filter(one -> !fitting.contains(one))
                .forEach(fitting::add);
        return fitting;
    }

    /** Those for one of its items; where there is none, those for its indicator that name no items. */
    List<StandardMeasure> takenFor(PlanIssue issue) {
        List<StandardMeasure> fitting = forItemsOf(issue);
        return fitting.isEmpty() ? forIndicator(issue.indicator()) : fitting;
    }

    private List<StandardMeasure> forItemsOf(PlanIssue issue) {
        return offered.stream()
                .filter(standard -> issue.items().stream().anyMatch(item -> standard.text().items().stream()
                        .anyMatch(meant -> asks(meant, item.fiscalYear(), item.code()))))
                .toList();
    }

    /** What is for certain items of an indicator says nothing of its other items. */
    private List<StandardMeasure> forIndicator(int indicator) {
        return offered.stream()
                .filter(standard -> standard.text().items().isEmpty())
                .filter(standard ->
                        Integer.valueOf(indicator).equals(standard.text().indicator()))
                .toList();
    }

    private boolean asks(ItemOfYear meant, @Nullable Integer fiscalYear, String code) {
        return fiscalYear == null
                ? meant.code().equals(code)
                : concordances
                        .translate(meant.fiscalYear(), meant.code(), fiscalYear)
                        .codes()
                        .contains(code);
    }
}
