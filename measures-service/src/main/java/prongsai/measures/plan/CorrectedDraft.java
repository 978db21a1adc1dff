package prongsai.measures.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import prongsai.measures.plan.PlanIssue.ItemOfYear;

/** The issues of a plan after its scores were corrected. What people wrote, and what has measures, stays. */
record CorrectedDraft(List<PlanIssue> issues, DraftChange change) {
    static CorrectedDraft of(
            List<PlanIssue> issues, int basisYear, int revision, List<WeakItem> weak, Set<UUID> withMeasures) {
        Set<ItemOfYear> weakNow = weak.stream()
                .map(item -> new ItemOfYear(basisYear, item.code()))
                .collect(Collectors.toSet());
        List<PlanIssue> after = new ArrayList<>();
        Set<ItemOfYear> removed = new LinkedHashSet<>();
        Set<ItemOfYear> kept = new LinkedHashSet<>();
        for (PlanIssue issue : issues) {
            boolean outdated = issue.items().stream().noneMatch(weakNow::contains);
            if (issue.untouched() && outdated && !withMeasures.contains(issue.id())) {
                removed.addAll(issue.items());
                continue;
            }
            after.add(issue.at(after.size() + 1));
            if (issue.drafted() != null) {
                issue.items().stream()
                        .filter(item -> item.fiscalYear() == basisYear && !weakNow.contains(item))
                        .forEach(kept::add);
            }
        }
        List<PlanIssue> added = DraftedIssues.of(after, basisYear, weak);
        added.forEach(draft -> after.add(draft.at(after.size() + 1)));
        return new CorrectedDraft(
                after,
                new DraftChange(
                        revision,
                        added.stream().flatMap(issue -> issue.items().stream()).toList(),
                        List.copyOf(removed),
                        List.copyOf(kept)));
    }
}
