package prongsai.measures.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.platform.events.DomainEvent;
import prongsai.platform.time.Half;

/** What happens to rounds. */
public sealed interface RoundEvent extends DomainEvent {
    RoundState round();

    @Override
    default State state() {
        return round();
    }

    /** The round can be worked on. */
    record RoundOpened(RoundState round) implements RoundEvent {}

    /** Its annexes are others now. */
    record RoundRevised(RoundState round) implements RoundEvent {}

    /** The officer says it is ready. */
    record RoundProposed(RoundState round) implements RoundEvent {}

    /** The director sent it to the centre; from now on it is frozen. */
    record RoundSubmitted(RoundState round) implements RoundEvent {}

    /** The centre accepted it. */
    record RoundAccepted(RoundState round) implements RoundEvent {}

    /** The centre gave it back, and why; it can be worked on again. */
    record RoundReturned(RoundState round, String reason) implements RoundEvent {}

    /** The director made public what was submitted: the state's snapshot. */
    record RoundPublished(RoundState round) implements RoundEvent {}

    /** The director took it out of the public's sight again. */
    record RoundUnpublished(RoundState round) implements RoundEvent {}

    /** That a snapshot of this hash is public since then. */
    record Published(Instant at, String hash) {}

    /**
     * The round after the change; {@code snapshot} and {@code hash} while it is submitted or accepted.
     *
     * @param opensOn the first day on which it can be submitted; null where the centre has set none
     * @param annexes null where the snapshot has them
     * @param returnNotes what the centre said of single places when it gave the round back
     * @param publication what is public of it; it may be an earlier snapshot, while the round is with the district again
     */
    record RoundState(
            UUID id,
            UUID plan,
            String organisation,
            int fiscalYear,
            Half round,
            RoundStatus status,
            LocalDate periodFrom,
            LocalDate periodTo,
            LocalDate dueOn,
            @Nullable Instant submittedAt,
            @Nullable String returnReason,
            @Nullable RoundSnapshot snapshot,
            @Nullable String hash,
            @Nullable Published publication,
            long version,
            @Nullable LocalDate opensOn,
            @Nullable List<Annex> annexes,
            @Nullable List<ReturnNote> returnNotes)
            implements State {
        @Override
        public String subject() {
            return id.toString();
        }
    }
}
