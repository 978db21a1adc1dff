package prongsai.portal.api.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A half-year round as it stands. */
public record RoundState(
        String round,
        String status,
        LocalDate dueOn,
        int daysLate,
        @Nullable Instant submittedAt,
        @Nullable String returnReason,
        List<Note> returnNotes,
        @Nullable String hash) {
    /** What the centre says of one place, as {@code /measures/<id>}. */
    public record Note(String where, String text) {}

    /** Why it goes back, and what is said of which row. */
    public record GiveBack(String reason, List<Note> notes) {}
}
