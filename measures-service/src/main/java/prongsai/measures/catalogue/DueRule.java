package prongsai.measures.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import prongsai.platform.problem.Problem;
import prongsai.platform.thai.Deadline;
import prongsai.platform.thai.MovedDates;
import prongsai.platform.thai.Recurrence;
import prongsai.platform.time.FiscalYear;

/**
 * By when a standard measure is to be done in any fiscal year (October to September).
 *
 * @param text as typed, without a year: "๓๐ มี.ค."
 * @param day null where it names none
 * @param month 1 to 12; null likewise
 */
public record DueRule(
        String text, @Nullable Integer day, @Nullable Integer month, Recurrence recurrence) {
    /** A year with 29 February, to read rules in. */
    private static final FiscalYear ANY_YEAR = new FiscalYear(2567);

    /** What the rule says; a 400 where it names a year, or several days. */
    static DueRule read(String text) {
        Deadline read = in(text, ANY_YEAR);
        LocalDate date = read.date();
        return new DueRule(
                text,
                date == null ? null : date.getDayOfMonth(),
                date == null ? null : date.getMonthValue(),
                read.recurrence());
    }

    /** The deadline in a fiscal year, its year written into the words. */
    static Deadline in(String rule, FiscalYear year) {
        return Deadline.read(
                MovedDates.inFiscalYear(rule, year).orElseThrow(() -> Problem.invalid("/due", "error.due-rule")));
    }
}
