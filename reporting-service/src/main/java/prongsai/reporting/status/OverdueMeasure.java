package prongsai.reporting.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measure that is late.
 *
 * @param dueOn the first day it was due on that is not ticked
 * @param daysLate by the Bangkok day; 1 on the day after it was due
 * @param sections who leads or supports it; {@code ALL} for every section
 */
record OverdueMeasure(
        String organisation,
        String nameTh,
        String nameEn,
        UUID plan,
        UUID measure,
        int number,
        @Nullable String activity,
        String status,
        int percent,
        LocalDate dueOn,
        long daysLate,
        List<String> sections) {}
