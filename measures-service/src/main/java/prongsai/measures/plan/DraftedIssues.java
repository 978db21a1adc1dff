package prongsai.measures.plan;

import java.util.List;
import java.util.UUID;
import prongsai.measures.plan.PlanIssue.ItemOfYear;

/** Issues that are drafted from weak items, one each. */
final class DraftedIssues {
    private DraftedIssues() {}

    /** For those items that none of the issues covers yet. */
    static List<PlanIssue> of(List<PlanIssue> there, int basisYear, List<WeakItem> weak) {
        return weak.stream()
                .filter(item -> there.stream()
                        .noneMatch(issue -> issue.items().contains(new ItemOfYear(basisYear, item.code()))))
                .map(item -> new PlanIssue(
                        UUID.randomUUID(),
                        1,
                        item.indicator(),
                        item.subIndicator(),
                        List.of(new ItemOfYear(basisYear, item.code())),
                        item.description(),
                        true))
                .toList();
    }
}
