package prongsai.reporting.book;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.reporting.paper.Shade;

/** How scores are shaded: three steps from the threshold up to 100, and three below it. Without a threshold nothing is shaded. */
record Heat(@Nullable BigDecimal threshold) {
    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    private static final BigDecimal STEP_BELOW = BigDecimal.TEN;

    /** A shade and the lowest score that has it; null for the lowest of all. */
    record Step(Shade shade, @Nullable BigDecimal from) {}

    /** From the best to the lowest; none without a threshold. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        if (threshold != null) {
            BigDecimal above = FULL.subtract(threshold).divide(BigDecimal.valueOf(3), 2, RoundingMode.HALF_UP);
            steps.add(new Step(Shade.BEST, threshold.add(above.add(above))));
            steps.add(new Step(Shade.GOOD, threshold.add(above)));
            steps.add(new Step(Shade.ENOUGH, threshold));
            steps.add(new Step(Shade.LOW, threshold.subtract(STEP_BELOW)));
            steps.add(new Step(Shade.LOWER, threshold.subtract(STEP_BELOW.add(STEP_BELOW))));
            steps.add(new Step(Shade.LOWEST, null));
        }
        return steps;
    }

    Shade of(@Nullable BigDecimal score) {
        if (score == null) {
            return Shade.NONE;
        }
        return steps().stream()
                .filter(step -> step.from() == null || score.compareTo(step.from()) >= 0)
                .findFirst()
                .map(Step::shade)
                .orElse(Shade.NONE);
    }

    boolean below(@Nullable BigDecimal score) {
        return score != null && threshold != null && score.compareTo(threshold) < 0;
    }
}
