package prongsai.measures.measure;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.platform.problem.CommonProblem;

/**
 * The days a measure is due on, and which of them are ticked.
 *
 * @param days Bangkok days, in order
 * @param ticked by their days
 */
@CheckReturnValue
record Ticks(List<LocalDate> days, List<Tick> ticked) {
    /** With one more; 404 for a day it is not due on, 409 for one that is ticked. */
    Ticks and(Tick tick) {
        if (!days.contains(tick.date())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        if (isTicked(tick.date())) {
            throw MeasureProblem.OCCURRENCE_TICKED.because(tick.date());
        }
        List<Tick> more = new ArrayList<>(ticked);
        more.add(tick);
        more.sort(Comparator.comparing(Tick::date));
        return new Ticks(days, List.copyOf(more));
    }

    /** Without that of this day; 404 where it is not ticked. */
    Ticks without(LocalDate day) {
        if (!isTicked(day)) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return new Ticks(
                days, ticked.stream().filter(tick -> !tick.date().equals(day)).toList());
    }

    private boolean isTicked(LocalDate day) {
        return ticked.stream().anyMatch(tick -> tick.date().equals(day));
    }

    /** The share of its days that are ticked. */
    int percent() {
        return days.isEmpty()
                ? 0
                : (int) (100 * days.stream().filter(this::isTicked).count() / days.size());
    }

    /** The first day that is not ticked; null where there is none. */
    @Nullable
    LocalDate firstOpen() {
        return days.stream().filter(day -> !isTicked(day)).findFirst().orElse(null);
    }
}
