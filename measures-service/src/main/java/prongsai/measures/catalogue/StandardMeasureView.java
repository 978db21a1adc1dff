package prongsai.measures.catalogue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.catalogue.StandardMeasureUses.Effect;
import prongsai.measures.catalogue.StandardMeasureUses.Figures;
import prongsai.measures.plan.PlanIssue.ItemOfYear;
import prongsai.platform.thai.Awareness;
import prongsai.platform.thai.FollowUp;
import prongsai.platform.thai.Output;
import prongsai.platform.thai.Responsible;

/**
 * A standard measure as it is answered.
 *
 * @param used how many plans have ever taken it over
 * @param effect what became of the scores afterwards; null where nothing can be said yet
 */
public record StandardMeasureView(
        UUID id,
        List<ItemOfYear> items,
        @Nullable Integer indicator,
        String activity,
        List<Output> outputs,
        List<Awareness> awareness,
        @Nullable DueRule due,
        @Nullable Responsible responsible,
        @Nullable FollowUp followUp,
        @Nullable String note,
        boolean retired,
        long used,
        @Nullable Effect effect) {
    static StandardMeasureView of(StandardMeasure standard, Figures figures) {
        StandardText text = standard.text();
        String due = text.due();
        return new StandardMeasureView(
                standard.id(),
                text.items(),
                text.indicator(),
                text.activity(),
                text.outputs(),
                text.awareness(),
                due == null ? null : DueRule.read(due),
                text.responsible(),
                text.followUp(),
                text.note(),
                standard.retired(),
                figures.used(),
                figures.effect());
    }
}
