package prongsai.portal.shown;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import prongsai.portal.layout.Language;

/** For the templates, of what is there: {@code {measure.nextDue.day(page.language)}} and its like; see {@link Shown} for what may not be. */
@TemplateExtension
final class ShownValues {
    private ShownValues() {}

    static String day(LocalDate day, Language language) {
        return Shown.day(day, language);
    }

    static String moment(Instant instant, Language language) {
        return Shown.moment(instant, language);
    }

    static String score(BigDecimal score) {
        return Shown.score(score);
    }

    static String change(BigDecimal change) {
        return Shown.change(change);
    }

    static String count(int number) {
        return Shown.count(number);
    }

    static String count(long number) {
        return Shown.count(number);
    }
}
