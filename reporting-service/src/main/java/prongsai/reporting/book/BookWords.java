package prongsai.reporting.book;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import prongsai.platform.thai.ThaiDates;
import prongsai.platform.time.Bangkok;
import prongsai.reporting.book.Heat.Step;
import prongsai.reporting.paper.Shade;

/** Figures and times in words, in Latin digits. */
final class BookWords {
    private BookWords() {}

    /** {@code 30 มีนาคม 2566 เวลา 09.05 น.}, in Bangkok time: when the last change the book shows happened. */
    static String moment(Book book) {
        Instant asOf = book.asOf();
        if (asOf == null) {
            return "ยังไม่มีข้อมูล";
        }
        ZonedDateTime time = asOf.atZone(Bangkok.ZONE);
        return String.format(
                Locale.ROOT,
                "%s เวลา %02d.%02d น.",
                ThaiDates.longForm(time.toLocalDate()),
                time.getHour(),
                time.getMinute());
    }

    /** With two decimals; a dash where it is not known. */
    static String figure(@Nullable BigDecimal figure) {
        return figure == null ? "-" : figure.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** {@code +1.50}; a dash where it is not known. */
    static String change(@Nullable BigDecimal change) {
        return change != null && change.signum() > 0 ? "+" + figure(change) : figure(change);
    }

    /** {@code ตั้งแต่ 85.00 (เกณฑ์)}. */
    static String step(Step step) {
        if (step.from() == null) {
            return "ต่ำกว่านั้น";
        }
        return "ตั้งแต่ " + figure(step.from()) + (step.shade() == Shade.ENOUGH ? " (เกณฑ์)" : "");
    }
}
