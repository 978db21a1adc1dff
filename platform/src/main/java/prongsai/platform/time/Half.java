package prongsai.platform.time;

import java.time.LocalDate;
import java.time.Month;

/** The two rounds in which a district office reports what it did, by the period each report covers. */
public enum Half {
    /** The six months' report: October to March. */
    M6,
    /** The twelve months' report: the whole year, the first half included. */
    M12;

    /** The first day the report covers; 1 October for both, since the second is cumulative. */
    public LocalDate from(FiscalYear year) {
        return year.first();
    }

    /** The last day the report covers: 31 March or 30 September. */
    public LocalDate to(FiscalYear year) {
        return this == M6 ? LocalDate.of(year.christian(), Month.MARCH, 31) : year.last();
    }
}
