package prongsai.platform.thai;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a measure is due: the paper's words, and what was understood of them. A date followed by "and every month" is
 * due on that date and again each month.
 *
 * @param text exactly as typed
 * @param date the due day, Christian era; null where none or more than one is named
 * @param recurrence how often it falls due again; {@link Recurrence#NONE} where not said or not understood
 */
public record Deadline(String text, @Nullable LocalDate date, Recurrence recurrence) {

    /** Words by which a date is a beginning, unless a word of ending stands there too. */
    private static final Pattern BEGINNING = Pattern.compile("ตั้งแต่|เริ่ม|หลัง|เป็นต้นไป");

    private static final Pattern ENDING = Pattern.compile("ถึง|ภายใน|แล้วเสร็จ");

    /**
     * Reads the text. A month without a day ("within March 66") is due on its last day; "before" a day is read as that
     * day. Two different dates, or a date from which something begins, leave the date null; two different intervals
     * leave the recurrence NONE.
     */
    public static Deadline read(String text) {
        String plain = PaperText.plain(text);
        Recurrence recurrence =
                Intervals.onlyMonths(plain).map(Recurrence::ofMonths).orElse(Recurrence.NONE);
        return new Deadline(text, due(plain), recurrence);
    }

    /** Whether anything was understood; if not, a person has to say the date. */
    public boolean understood() {
        return date != null || recurrence != Recurrence.NONE;
    }

    private static @Nullable LocalDate due(String plain) {
        if (BEGINNING.matcher(plain).find() && !ENDING.matcher(plain).find()) {
            return null;
        }
        List<LocalDate> days = ThaiDates.all(plain);
        List<LocalDate> named = (days.isEmpty() ? ThaiDates.monthEnds(plain) : days)
                .stream().distinct().toList();
        return named.size() == 1 ? named.get(0) : null;
    }
}
