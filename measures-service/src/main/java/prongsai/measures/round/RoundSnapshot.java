package prongsai.measures.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import prongsai.measures.measure.MeasureEvent.MeasureState;
import prongsai.measures.plan.IndicatorNote;
import prongsai.measures.plan.PlanIssue;
import prongsai.measures.result.ResultEvent.ResultState;
import prongsai.platform.store.JsonColumn;
import prongsai.platform.time.Half;

/**
 * All that a submitted round says, as it was at that moment. The papers of the round are made of it and of nothing else.
 *
 * @param score the scores of the basis year as they were published then; null where none were
 * @param indicatorNotes what is said of indicators; null in snapshots from before that was kept, as are the annexes
 * @param evidence the records of the evidence as evidence-service told them (id, version, hash, caption, position …)
 */
public record RoundSnapshot(
        UUID plan,
        String organisation,
        int fiscalYear,
        int basisFiscalYear,
        Half round,
        LocalDate periodFrom,
        LocalDate periodTo,
        Instant submittedAt,
        @Nullable JsonNode score,
        List<PlanIssue> issues,
        List<MeasureState> measures,
        List<Standing> standings,
        List<ResultState> results,
        List<JsonNode> evidence,

        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) List<IndicatorNote> indicatorNotes,

        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) List<Annex> annexes) {
    /** How a measure stands at the end of the period. */
    public enum MeasureStanding {
        DONE,
        IN_PROGRESS,
        NOT_DUE,
        NOT_DONE
    }

    /** How one measure stands, and why where it is not done. */
    public record Standing(
            UUID measure, MeasureStanding status, @Nullable String reason) {
        /** What a district has said of some measures, as a column. */
        @Converter
        @Immutable
        static class Column extends JsonColumn<List<Standing>> {
            Column() {
                super(new TypeReference<>() {});
            }
        }
    }

    /** The snapshot as a column. */
    @Converter
    @Immutable
    static class Column extends JsonColumn<RoundSnapshot> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
