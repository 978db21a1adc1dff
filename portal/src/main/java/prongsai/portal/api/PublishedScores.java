package prongsai.portal.api;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The published scores of one office and year; {@code fiscalYear} in the Buddhist Era. */
public record PublishedScores(
        int fiscalYear,
        String organisation,
        @Nullable BigDecimal total,
        @Nullable String grade,
        List<Indicator> indicators) {
    /** One indicator's score, where it is known. */
    public record Indicator(int number, @Nullable BigDecimal score) {}
}
