package prongsai.assessment.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.framework.FrameworkContent;
import prongsai.assessment.framework.FrameworkContent.Grade;

/** The first grade whose conditions hold, in the framework's order. Rounded first, then compared: limits such as 94.99 and 95.00 leave a gap. */
final class Grading {
    private Grading() {}

    static @Nullable String grade(
            FrameworkContent framework, BigDecimal total, Map<String, @Nullable BigDecimal> instruments) {
        for (Grade grade : framework.grades()) {
            BigDecimal each = grade.eachInstrumentFrom();
            boolean instrumentsReach = each == null
                    || instruments.values().stream().allMatch(score -> score != null && reaches(score, each));
            if (reaches(total, grade.totalFrom()) && instrumentsReach) {
                return grade.code();
            }
        }
        return null;
    }

    /** What a score would be graded by itself, as the papers do for indicators. */
    static @Nullable String alone(FrameworkContent framework, @Nullable BigDecimal score) {
        if (score == null) {
            return null;
        }
        return framework.grades().stream()
                .filter(grade -> reaches(score, grade.totalFrom()))
                .map(Grade::code)
                .findFirst()
                .orElse(null);
    }

    private static boolean reaches(BigDecimal score, BigDecimal limit) {
        return score.setScale(2, RoundingMode.HALF_UP).compareTo(limit) >= 0;
    }
}
