package prongsai.portal.api;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Organisations by indicators, as reporting-service answers them.
 *
 * @param fiscalYear of the plans, Buddhist Era; the scores are those of {@code scoreFiscalYear}
 */
public record CityIndicators(
        int fiscalYear,
        int scoreFiscalYear,
        List<Office> organisations,
        @Nullable String next) {
    /** One organisation with each indicator of which anything is known. */
    public record Office(
            String organisation, String nameTh, @Nullable String nameEn, List<Indicator> indicators) {}

    /** One indicator's score and the plan's work on it; {@code percent} is the mean progress of its measures. */
    public record Indicator(
            int number,
            @Nullable BigDecimal score,
            @Nullable BigDecimal change,
            int measures,
            int completed,
            int percent) {}
}
