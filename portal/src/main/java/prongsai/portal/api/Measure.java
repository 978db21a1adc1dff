package prongsai.portal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measure, as far as the pages show it: the paper's words in {@code text}, and what was understood beside them.
 *
 * @param overdue whether a day it was due on is past (Bangkok) and not ticked
 * @param occurrences the days a recurring measure is due on
 */
public record Measure(
        UUID id,
        UUID plan,
        String organisation,
        int fiscalYear,
        int number,
        List<UUID> issues,
        String activity,
        List<Words> outputs,
        List<Words> awareness,
        @Nullable Due due,
        @Nullable Responsible responsible,
        @Nullable FollowUp followUp,
        String status,
        int percent,
        boolean overdue,
        @Nullable LocalDate nextDue,
        List<Occurrence> occurrences,
        List<Progress> history) {

    public record Words(String text) {}

    /** {@code date} null where none was understood; {@code recurrence} {@code NONE}, {@code MONTHLY} and so on. */
    public record Due(
            String text, @Nullable LocalDate date, @Nullable String recurrence) {}

    /** Section codes; {@code all}: every section; {@code schools}: the district's schools. */
    public record Responsible(List<String> lead, List<String> supporting, boolean all, boolean schools, String text) {}

    public record FollowUp(String text, @Nullable Integer intervalMonths) {}

    public record Occurrence(LocalDate date, @Nullable Tick ticked) {}

    public record Tick(LocalDate on, @Nullable String note) {}

    public record Progress(
            String status, int percent, @Nullable String note, LocalDate on, Instant at, String by) {}

    /** Whether a section has a part in it; everybody who is of no section has. */
    public boolean concerns(@Nullable String section) {
        return section == null
                || responsible == null
                || responsible.all()
                || responsible.lead().contains(section)
                || responsible.supporting().contains(section);
    }

    public boolean isOpen() {
        return status.equals("PLANNED") || status.equals("IN_PROGRESS");
    }

    /** Whether its progress is told by ticking days. */
    public boolean isRecurring() {
        return !occurrences.isEmpty();
    }

    /** The first day that is not ticked; nothing where all are. */
    public @Nullable LocalDate firstOpenDay() {
        return occurrences.stream()
                .filter(day -> day.ticked() == null)
                .map(Occurrence::date)
                .findFirst()
                .orElse(null);
    }
}
