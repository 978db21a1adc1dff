package prongsai.measures.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import prongsai.platform.thai.Deadline;
import prongsai.platform.thai.MovedDates;

/**
 * A deadline a year later.
 *
 * @param unclear whether a day was named that could not be moved for certain: the words stay as they were, the date is left open
 *     for people to say
 */
record MovedDeadline(@Nullable Deadline due, boolean unclear) {
    static MovedDeadline of(@Nullable Deadline due) {
        if (due == null) {
            return new MovedDeadline(null, false);
        }
        return MovedDates.timeless(due.text()) ? besideWords(due) : withWords(due);
    }

    /** The words say nothing of a year: the date beside them moves. */
    private static MovedDeadline besideWords(Deadline due) {
        LocalDate date = due.date();
        return new MovedDeadline(
                new Deadline(due.text(), date == null ? null : date.plusYears(1), due.recurrence()), false);
    }

    /** The year in the words moves, if the date was read of them and can be read again. */
    private static MovedDeadline withWords(Deadline due) {
        Optional<String> later = MovedDates.byYears(due.text(), 1);
        LocalDate date = later.map(text -> Deadline.read(text).date()).orElse(null);
        boolean readOfThem = due.date() == null
                || due.date().equals(Deadline.read(due.text()).date());
        if (later.isEmpty() || !readOfThem || (date == null) != (due.date() == null)) {
            return new MovedDeadline(new Deadline(due.text(), null, due.recurrence()), true);
        }
        return new MovedDeadline(new Deadline(later.get(), date, due.recurrence()), false);
    }
}
