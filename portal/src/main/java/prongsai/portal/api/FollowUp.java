package prongsai.portal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A director's month as measures-service answers it: the lists as they are now, and as they were signed.
 *
 * @param month of the Christian Era
 * @param plan nothing where the office has none for that year; the lists are empty then
 * @param bySection how many of each list a section has a part in; {@code ALL} stands for measures of every section
 * @param signOff nothing while it is not signed off
 */
public record FollowUp(
        YearMonth month,
        int fiscalYear,
        @Nullable UUID plan,
        List<Line> due,
        List<Line> late,
        List<Line> withoutProgress,
        List<OfSection> bySection,
        @Nullable SignedOff signOff) {
    /** A measure on a list; {@code done} for the day {@code dueOn}. */
    public record Line(
            UUID measure,
            int number,
            String activity,
            List<String> sections,
            @Nullable LocalDate dueOn,
            boolean done,
            int percent,
            @Nullable LocalDate lastProgressOn) {}

    public record OfSection(String section, long due, long late, long withoutProgress) {}

    /** {@code by} is a user's id. */
    public record SignedOff(Instant at, String by, @Nullable String note, Lists list) {}

    public record Lists(List<Line> due, List<Line> late, List<Line> withoutProgress) {}

    /** A month of a year, and whether it is signed off. */
    public record OfYear(
            YearMonth month, boolean signedOff, @Nullable Instant at) {}

    /** What the director says of the month. */
    public record Note(@Nullable String note) {}

    public Lists lists() {
        return new Lists(due, late, withoutProgress);
    }
}
