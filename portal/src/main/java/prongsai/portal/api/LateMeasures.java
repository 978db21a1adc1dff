package prongsai.portal.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of the measures that are late, the longest late first. */
public record LateMeasures(List<Measure> items, @Nullable String next) {
    /**
     * One of them.
     *
     * @param dueOn the first day it was due on that is not ticked
     * @param sections who leads or supports it; {@code ALL} for every section
     */
    public record Measure(
            String organisation,
            String nameTh,
            @Nullable String nameEn,
            UUID measure,
            int number,
            @Nullable String activity,
            int percent,
            LocalDate dueOn,
            int daysLate,
            List<String> sections) {}
}
