package prongsai.portal.shown;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import prongsai.portal.layout.Language;

/**
 * For the templates, where something may be nothing: {@code {show:day(measure.nextDue, page.language)}} and its like. What is not known is a
 * dash.
 */
@TemplateExtension(namespace = "show")
final class Shown {
    private static final String UNKNOWN = "–";

    private Shown() {}

    /** {@code 31 มี.ค. 2567}. */
    static String day(@Nullable LocalDate day, Language language) {
        return day == null ? UNKNOWN : FiscalYears.day(day, language);
    }

    /** {@code 31 มี.ค. 2567 14:05}, Bangkok time. */
    static String moment(@Nullable Instant instant, Language language) {
        return instant == null ? UNKNOWN : FiscalYears.moment(instant, language);
    }

    /** A score with its two decimals. */
    static String score(@Nullable BigDecimal score) {
        return score == null ? UNKNOWN : score.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** A change of a score with its sign. */
    static String change(@Nullable BigDecimal change) {
        return change == null ? UNKNOWN : (change.signum() > 0 ? "+" : "") + score(change);
    }

    /** {@code 1,234}. */
    static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1,234}. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
