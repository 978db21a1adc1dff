package prongsai.measures.plan;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import prongsai.platform.store.JsonColumn;
import prongsai.platform.thai.Awareness;
import prongsai.platform.thai.Deadline;
import prongsai.platform.thai.FollowUp;
import prongsai.platform.thai.Output;
import prongsai.platform.thai.Responsible;

/**
 * What an approved plan says at the moment it is made public: what is planned, not how far it is or who wrote it. Years in the
 * Buddhist Era.
 *
 * @param total the ITA total of the basis year, where it was published then
 */
public record PlanSnapshot(
        UUID plan,
        String organisation,
        int fiscalYear,
        int basisFiscalYear,
        @Nullable BigDecimal total,
        @Nullable String grade,
        List<PlanIssue> issues,
        List<IndicatorNote> indicatorNotes,
        List<PlannedMeasure> measures) {
    /** A measure as it is planned. */
    public record PlannedMeasure(
            UUID id,
            int number,
            List<UUID> issues,
            String activity,
            List<Output> outputs,
            List<Awareness> awareness,
            @Nullable Deadline due,
            @Nullable Responsible responsible,
            @Nullable FollowUp followUp) {}

    /** The snapshot as a column. */
    @Converter
    @Immutable
    static class Column extends JsonColumn<PlanSnapshot> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
