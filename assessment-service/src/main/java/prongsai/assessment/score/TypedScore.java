package prongsai.assessment.score;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import prongsai.platform.thai.ThaiDigits;

/**
 * A score as somebody typed it into a cell: Latin or Thai digits, a point.
 *
 * @param score null where it is none
 * @param wrong the key of the text that says why it is none; null where it is one
 */
public record TypedScore(
        @Nullable BigDecimal score, @Nullable String wrong) {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,6}(\\.[0-9]{1,40})?");

    public static TypedScore of(String typed) {
        String number = ThaiDigits.toLatin(typed).replace('\u00A0', ' ').strip();
        if (!NUMBER.matcher(number).matches()) {
            return new TypedScore(null, "error.import-number");
        }
        BigDecimal score = new BigDecimal(number);
        if (score.scale() > ReadingScores.MOST_DECIMALS) {
            return new TypedScore(null, "error.import-decimals");
        }
        return ReadingScores.isScore(score) ? new TypedScore(score, null) : new TypedScore(null, "error.score");
    }
}
