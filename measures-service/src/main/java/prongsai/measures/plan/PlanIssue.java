package prongsai.measures.plan;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.platform.store.JsonColumn;

/**
 * An issue to improve (ประเด็นที่ต้องปรับปรุง/ยกระดับ). It covers several items, one, or none (an indicator only).
 *
 * @param position its place in the plan, from 1
 * @param indicator the number of the indicator
 */
public record PlanIssue(
        UUID id,
        int position,
        int indicator,
        @Nullable String subIndicator,
        List<ItemOfYear> items,
        String description) {
    /** An item of a year's questionnaire; a code means nothing without its year (Buddhist Era). */
    public record ItemOfYear(int fiscalYear, String code) {}

    PlanIssue at(int place) {
        return new PlanIssue(id, place, indicator, subIndicator, items, description);
    }

    /** The issues of a plan as a column. */
    @Converter
    static class Column extends JsonColumn<List<PlanIssue>> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
