package prongsai.assessment.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.score.Scores.Discrepancy;

/** Every place where what was given or stated is not what is computed, as both are shown. */
final class Discrepancies {
    private final List<Discrepancy> found = new ArrayList<>();

    List<Discrepancy> found() {
        return List.copyOf(found);
    }

    void compareWithStated(
            GivenScores.Stated stated,
            Map<Integer, @Nullable BigDecimal> indicators,
            Map<String, @Nullable BigDecimal> instruments,
            @Nullable BigDecimal total,
            @Nullable String grade) {
        indicators.forEach((number, score) ->
                compare("stated indicator " + number, stated.indicators().get("" + number), score));
        instruments.forEach((code, score) ->
                compare("stated instrument " + code, stated.instruments().get(code), score));
        compare("stated total", stated.total(), total);
        if (stated.grade() != null && !stated.grade().equals(grade)) {
            found.add(new Discrepancy("stated grade", stated.grade(), grade));
        }
    }

    void compare(String what, @Nullable BigDecimal said, @Nullable BigDecimal computed) {
        BigDecimal shown = Scoring.round(computed);
        BigDecimal stated = Scoring.round(said);
        if (stated != null && (shown == null || stated.compareTo(shown) != 0)) {
            found.add(new Discrepancy(what, stated.toPlainString(), shown == null ? null : shown.toPlainString()));
        }
    }
}
