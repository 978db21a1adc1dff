package prongsai.platform.time;

import java.time.LocalDate;
import java.time.Month;

/**
 * A Thai fiscal year, counted in the Buddhist era: 2567 runs from 1 October 2023 to 30 September 2024.
 *
 * @param year the Buddhist year in which it ends, 2500 to 2699
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

    private static final int EARLIEST = 2500;
    private static final int LATEST = 2699;
    private static final int BUDDHIST_AHEAD = 543;

    /** Fails with {@link IllegalArgumentException} outside 2500 to 2699, so a Christian year is never taken for one. */
    public FiscalYear {
        if (year < EARLIEST || year > LATEST) {
            throw new IllegalArgumentException(
                    "fiscal year " + year + " is not between " + EARLIEST + " and " + LATEST);
        }
    }

    /** The fiscal year that holds this day. */
    public static FiscalYear of(LocalDate day) {
        boolean alreadyNext = day.getMonthValue() >= Month.OCTOBER.getValue();
        return new FiscalYear(day.getYear() + BUDDHIST_AHEAD + (alreadyNext ? 1 : 0));
    }

    /** 1 October of the Christian year before {@link #christian()}. */
    public LocalDate first() {
        return LocalDate.of(christian() - 1, Month.OCTOBER, 1);
    }

    /** 30 September of {@link #christian()}. */
    public LocalDate last() {
        return LocalDate.of(christian(), Month.SEPTEMBER, 30);
    }

    /** Whether the day lies in this year, first and last day included. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first()) && !day.isAfter(last());
    }

    /** The year after; fails after 2699. */
    public FiscalYear next() {
        return new FiscalYear(year + 1);
    }

    /** The year before; fails before 2500. */
    public FiscalYear previous() {
        return new FiscalYear(year - 1);
    }

    /** The Christian year in which this fiscal year ends: 2024 for 2567. */
    public int christian() {
        return year - BUDDHIST_AHEAD;
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(year, other.year);
    }
}
