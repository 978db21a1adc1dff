package prongsai.measures.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.plan.Publication;
import prongsai.measures.round.RoundEvent.RoundState;
import prongsai.measures.round.RoundSnapshot.Standing;
import prongsai.platform.time.Half;

/**
 * A round as it is answered, in Bangkok days.
 *
 * @param opensOn the first day on which it can be submitted; null where the centre has set none
 * @param daysLate how many days after its due day it was submitted, or still is not; 0 where it is not late
 * @param standings how measures stand where the district has said it itself
 * @param returnNotes what the centre said of single places when it gave the round back
 * @param hash names the snapshot of what was submitted
 */
public record RoundView(
        UUID id,
        Half round,
        RoundStatus status,
        LocalDate periodFrom,
        LocalDate periodTo,
        @Nullable LocalDate opensOn,
        LocalDate dueOn,
        long daysLate,
        List<Annex> annexes,
        List<Standing> standings,
        @Nullable Instant submittedAt,
        @Nullable String submittedBy,
        @Nullable String returnReason,
        List<ReturnNote> returnNotes,
        @Nullable String hash,
        @Nullable Publication publication) {
    public static RoundView of(Round round, LocalDate today) {
        RoundState state = round.state();
        return new RoundView(
                state.id(),
                state.round(),
                state.status(),
                state.periodFrom(),
                state.periodTo(),
                state.opensOn(),
                state.dueOn(),
                round.daysLate(today),
                round.annexes(),
                round.said(),
                state.submittedAt(),
                round.submittedBy(),
                state.returnReason(),
                round.returnNotes(),
                state.hash(),
                round.publication());
    }
}
