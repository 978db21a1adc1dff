package prongsai.measures.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.round.RoundEvent.RoundState;
import prongsai.platform.time.Half;

/** A round as it is answered; {@code hash} names the snapshot of what was submitted. */
public record RoundView(
        UUID id,
        Half round,
        RoundStatus status,
        LocalDate periodFrom,
        LocalDate periodTo,
        LocalDate dueOn,
        @Nullable Instant submittedAt,
        @Nullable String submittedBy,
        @Nullable String returnReason,
        @Nullable String hash,
        @Nullable Publication publication) {
    public static RoundView of(Round round) {
        RoundState state = round.state();
        return new RoundView(
                state.id(),
                state.round(),
                state.status(),
                state.periodFrom(),
                state.periodTo(),
                state.dueOn(),
                state.submittedAt(),
                round.submittedBy(),
                state.returnReason(),
                state.hash(),
                round.publication());
    }
}
