package prongsai.assessment.score;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import prongsai.platform.store.JsonColumn;

/** What the centre was given of a year's scores, 0 to 100; every part is optional. Keys are codes in their normal form. */
record GivenScores(
        Map<String, BigDecimal> items,
        Map<String, BigDecimal> subIndicators,
        Map<String, BigDecimal> indicators,
        Map<String, BigDecimal> parts,
        Map<String, BigDecimal> instruments,
        Stated stated) {
    /** What the papers say the higher levels are; compared, never used. */
    record Stated(
            Map<String, BigDecimal> indicators,
            Map<String, BigDecimal> instruments,
            @Nullable BigDecimal total,
            @Nullable String grade) {
        static final Stated NOTHING = new Stated(Map.of(), Map.of(), null, null);
    }

    static final GivenScores NOTHING =
            new GivenScores(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Stated.NOTHING);

    /** The given scores as a column. */
    @Converter
    @Immutable
    static class Column extends JsonColumn<GivenScores> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
