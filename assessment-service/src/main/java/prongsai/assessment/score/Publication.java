package prongsai.assessment.score;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was made public once: never changed, so that every revision can be read. */
record Publication(int revision, @Nullable String reason, String by, Instant at, Scores scores) {
    private static final Scores.Column SCORES = new Scores.Column();

    /** From a row of {@code assessment_revisions}: revision, reason, by_user, at, published. */
    static Publication of(Object[] row) {
        return new Publication(
                ((Number) row[0]).intValue(),
                (String) row[1],
                (String) row[2],
                row[3] instanceof Instant at ? at : ((OffsetDateTime) row[3]).toInstant(),
                Objects.requireNonNull(SCORES.convertToEntityAttribute((String) row[4])));
    }
}
