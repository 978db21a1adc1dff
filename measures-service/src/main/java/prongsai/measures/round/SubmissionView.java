package prongsai.measures.round;

import java.time.Instant;

/** A submission as it is answered, with all it says. */
record SubmissionView(int number, Instant submittedAt, String submittedBy, String hash, RoundSnapshot snapshot) {
    /** A line of a round's submissions. */
    record Line(int number, Instant submittedAt, String submittedBy, String hash) {}

    static SubmissionView of(Submission submission) {
        return new SubmissionView(
                submission.number(),
                submission.submittedAt(),
                submission.submittedBy(),
                submission.hash(),
                submission.snapshot());
    }
}
