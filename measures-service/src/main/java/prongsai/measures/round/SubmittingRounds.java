package prongsai.measures.round;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import prongsai.measures.plan.Plan;
import prongsai.measures.plan.SnapshotHash;
import prongsai.platform.answer.Change;
import prongsai.platform.identity.Caller;

/** Freezes a round: what it says at this moment is kept as a submission, for ever. */
@ApplicationScoped
class SubmittingRounds {
    private final TakingSnapshots snapshots;
    private final CheckingRounds checking;
    private final Submissions submissions;

    SubmittingRounds(TakingSnapshots snapshots, CheckingRounds checking, Submissions submissions) {
        this.snapshots = snapshots;
        this.checking = checking;
        this.submissions = submissions;
    }

    /** To be called while the plan is held. Answers with what was found doubtful. */
    Uni<List<Finding>> submit(Plan plan, Round round, Instant now, Change change) {
        Caller who = change.caller();
        return snapshots.of(plan, round, now, who.scope()).chain(what -> checking.of(plan, round, what)
                .call(() -> submissions
                        .nextNumber(round.id(), who.scope())
                        .call(number -> change.publish(round.submit(what, now, who.user())))
                        .chain(number -> submissions.persist(new Submission(
                                UUID.randomUUID(), round, number, what, SnapshotHash.of(what), now, who.user())))));
    }
}
