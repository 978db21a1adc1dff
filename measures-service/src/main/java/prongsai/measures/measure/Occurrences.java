package prongsai.measures.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.platform.thai.Deadline;
import prongsai.platform.thai.Recurrence;
import prongsai.platform.time.FiscalYear;

/**
 * The days a measure is due on in its fiscal year (Bangkok days). Once where its deadline is a day; a recurring one is due on its
 * day and again each interval until the year ends, and where it names no day, at the end of each interval ({@code ทุกเดือน}: the
 * last day of each month). Nothing where the deadline was not understood.
 */
public final class Occurrences {
    private Occurrences() {}

    /** All of them, in order. */
    public static List<LocalDate> of(@Nullable Deadline due, FiscalYear year) {
        if (due == null) {
            return List.of();
        }
        if (due.recurrence() == Recurrence.NONE) {
            return due.date() == null ? List.of() : List.of(due.date());
        }
        if (due.date() != null && due.date().isBefore(year.first().minusYears(1))) {
            return List.of(due.date()); // a slip of the pen is no schedule of centuries
        }
        int months = due.recurrence().months();
        LocalDate first = due.date() != null
                ? due.date()
                : year.first().plusMonths(months).minusDays(1);
        List<LocalDate> days = new ArrayList<>(List.of(first));
        for (LocalDate next = first.plusMonths(months);
                !next.isAfter(year.last());
                next = first.plusMonths((long) days.size() * months)) {
            days.add(next);
        }
        return days;
    }
}
