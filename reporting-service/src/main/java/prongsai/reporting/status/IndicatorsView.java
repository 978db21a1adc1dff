package prongsai.reporting.status;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Organisations by indicators.
 *
 * @param fiscalYear of the plans, Buddhist Era; the scores are those of the year before
 */
record IndicatorsView(
        int fiscalYear,
        int scoreFiscalYear,
        List<OfOrganisation> organisations,
        @Nullable String next) {
    /** One organisation with each indicator that is scored or that its plan has issues of. */
    record OfOrganisation(String organisation, String nameTh, String nameEn, List<Indicator> indicators) {}

    /**
     * One indicator: its score, the change to the year before (null where one of them is not known), and the plan's work on it. A
     * measure counts for each indicator it answers; {@code percent} is the mean of their progress, rounded down.
     */
    record Indicator(
            int number,
            @Nullable BigDecimal score,
            @Nullable BigDecimal scoreBefore,
            @Nullable BigDecimal change,
            int issues,
            int measures,
            int completed,
            int percent) {}
}
