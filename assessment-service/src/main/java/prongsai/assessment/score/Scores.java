package prongsai.assessment.score;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import prongsai.platform.store.JsonColumn;

/**
 * The scores of an organisation and year, computed; numbers are rounded half up to two decimals. What could not be computed
 * and was not given is null.
 *
 * @param frameworkRevision the revision of the framework they were computed with
 * @param parts of the instruments that have several; null in scores published before they were kept
 * @param weakest per instrument up to five lowest items below 100, in code order as the papers print them
 * @param belowThreshold the items below the passing score
 * @param passed per instrument how many items reach the passing score, of how many that have a score
 */
record Scores(
        int frameworkRevision,
        @Nullable BigDecimal total,
        @Nullable String grade,
        List<OfInstrument> instruments,
        @Nullable List<OfCode> parts,
        List<OfIndicator> indicators,
        List<OfCode> subIndicators,
        List<OfCode> items,
        Map<String, List<String>> weakest,
        List<String> belowThreshold,
        Map<String, Passed> passed,
        List<Discrepancy> discrepancies) {
    /** The items that have a score. */
    Map<String, BigDecimal> scoreOfItems() {
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        for (OfCode item : items) {
            if (item.score() != null) {
                scores.put(item.code(), item.score());
            }
        }
        return scores;
    }

    List<OfCode> partsOrNone() {
        return parts == null ? List.of() : parts;
    }

    /** An instrument's score and what it adds to the total ({@code weight} in percent). */
    record OfInstrument(
            String code,
            @Nullable BigDecimal score,
            BigDecimal weight,
            @Nullable BigDecimal weighted) {}

    /** An indicator's score and the grade it would be by itself. */
    record OfIndicator(
            int number,
            @Nullable BigDecimal score,
            @Nullable String grade) {}

    /** The score of an item, a sub-indicator or a part. */
    record OfCode(String code, @Nullable BigDecimal score) {}

    /** So many of so many. */
    record Passed(int count, int of) {}

    /** Where the papers say one thing and the figures another; {@code what} is {@code total}, {@code indicator 9} …. */
    record Discrepancy(String what, String stated, @Nullable String computed) {}

    /** The scores as a column. */
    @Converter
    @Immutable
    static class Column extends JsonColumn<Scores> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
