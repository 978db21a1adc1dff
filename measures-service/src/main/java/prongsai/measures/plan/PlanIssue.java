package prongsai.measures.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import prongsai.platform.store.JsonColumn;

/**
 * An issue to improve (ประเด็นที่ต้องปรับปรุง/ยกระดับ). It covers several items, one, or none (an indicator only).
 *
 * @param position its place in the plan, from 1
 * @param indicator the number of the indicator
 * @param drafted true: drafted from the scores and not touched since; false: drafted, and reworded by people; null: theirs
 */
public record PlanIssue(
        UUID id,
        int position,
        int indicator,
        @Nullable String subIndicator,
        List<ItemOfYear> items,
        String description,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) Boolean drafted) {
    /** An item of a year's questionnaire; a code means nothing without its year (Buddhist Era). */
    public record ItemOfYear(int fiscalYear, String code) {}

    /** One that people wrote. */
    public PlanIssue(
            UUID id,
            int position,
            int indicator,
            @Nullable String subIndicator,
            List<ItemOfYear> items,
            String description) {
        this(id, position, indicator, subIndicator, items, description, null);
    }

    PlanIssue at(int place) {
        return new PlanIssue(id, place, indicator, subIndicator, items, description, drafted);
    }

    /** The same issue in other words, those of people. */
    PlanIssue inOtherWords(int other, @Nullable String sub, List<ItemOfYear> covered, String words) {
        return new PlanIssue(id, position, other, sub, covered, words, drafted == null ? null : Boolean.FALSE);
    }

    /** Whether it stands as it was drafted from the scores. */
    boolean untouched() {
        return Boolean.TRUE.equals(drafted);
    }

    /** The issues of a plan as a column. */
    @Converter
    @Immutable
    static class Column extends JsonColumn<List<PlanIssue>> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
