package prongsai.portal.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Measure;
import prongsai.portal.api.Plan;
import prongsai.portal.api.Suggestions.StandardMeasure;
import prongsai.portal.forms.Saving;
import prongsai.portal.office.Office;

/**
 * The form of a measure.
 *
 * @param measure as the service has it now; nothing for a new one
 * @param issues of the plan, to choose from
 * @param suggestions the catalogue's measures that fit, for a new one
 */
record MeasureEditor(
        Office office,
        @Nullable Measure measure,
        MeasureForm form,
        Saving saving,
        List<Plan.Issue> issues,
        List<StandardMeasure> suggestions) {
    private static final List<String> FIELDS =
            List.of("issues", "activity", "outputs", "awareness", "due", "responsible", "followUp");

    public String action() {
        return office.in("plan/measures/" + (measure == null ? "new" : measure.id()));
    }

    public boolean answers(UUID issue) {
        return form.issues().contains(issue);
    }

    /** What somebody else has saved meanwhile, to be compared; nothing for a new measure. */
    public @Nullable MeasureForm theirs() {
        return measure == null ? null : MeasureForm.of(measure, "");
    }

    /** What is wrong with no field of the form. */
    public List<String> otherwise() {
        return saving.besides(FIELDS);
    }
}
