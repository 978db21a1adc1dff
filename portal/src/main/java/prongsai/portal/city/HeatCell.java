package prongsai.portal.city;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.CityIndicators.Indicator;

/**
 * One office's score of one indicator. The number stands in it; shade, mark and arrow only repeat what can be read.
 *
 * @param level how dark: 1 (low) to 5 (high), 0 where nothing is known
 * @param below whether it is under the threshold of its year
 * @param change with its sign; nothing where it did not change or is not known
 */
record HeatCell(
        String score, int level, boolean below, @Nullable String change, boolean up) {
    static final HeatCell UNKNOWN = new HeatCell(Figures.UNKNOWN, 0, false, null, false);

    private static final List<BigDecimal> STEPS =
            List.of(BigDecimal.valueOf(75), BigDecimal.valueOf(85), BigDecimal.valueOf(90), BigDecimal.valueOf(95));

    static HeatCell of(@Nullable Indicator indicator, @Nullable BigDecimal threshold) {
        return indicator == null ? UNKNOWN : of(indicator.score(), indicator.change(), threshold);
    }

    static HeatCell of(@Nullable BigDecimal score, @Nullable BigDecimal change, @Nullable BigDecimal threshold) {
        if (score == null) {
            return UNKNOWN;
        }
        BigDecimal moved = Objects.requireNonNullElse(change, BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP);
        return new HeatCell(
                Figures.score(score),
                level(score),
                threshold != null && score.compareTo(threshold) < 0,
                moved.signum() == 0 ? null : moved.abs().toPlainString(),
                moved.signum() > 0);
    }

    static int level(BigDecimal score) {
        return 1
                + (int) STEPS.stream()
                        .filter(step -> score.compareTo(step) >= 0)
                        .count();
    }

    /** For files: the change as a number, or nothing. */
    String changeInFile() {
        return change == null ? "" : (up ? "" : "-") + change;
    }
}
