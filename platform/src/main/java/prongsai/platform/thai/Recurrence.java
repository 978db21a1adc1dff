package prongsai.platform.thai;

import java.util.stream.Stream;

/** How often work falls due again within the fiscal year. */
public enum Recurrence {
    /** Once, or not understood. */
    NONE(0),
    MONTHLY(1),
    QUARTERLY(3),
    HALF_YEARLY(6),
    YEARLY(12);

    private final int months;

    Recurrence(int months) {
        this.months = months;
    }

    /** Months from one time to the next; 0 for {@link #NONE}. */
    public int months() {
        return months;
    }

    /** The recurrence with this many months; {@link #NONE} for intervals that have no name here, such as two months. */
    static Recurrence ofMonths(int months) {
        return Stream.of(values())
                .filter(recurrence -> recurrence.months == months)
                .findFirst()
                .orElse(NONE);
    }
}
