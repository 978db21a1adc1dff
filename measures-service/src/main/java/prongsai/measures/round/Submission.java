package prongsai.measures.round;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a round said when it was submitted, kept for ever; a round that was given back has several. */
@Entity
@Table(name = "round_submissions")
class Submission {
    @Id
    private UUID id;

    @Column(name = "round")
    private UUID roundId;

    private String organisation;
    private int number;
    private Instant submittedAt;
    private String submittedBy;
    private String hash;

    @Convert(converter = RoundSnapshot.Column.class)
    private RoundSnapshot snapshot;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Submission() {}

    Submission(UUID id, Round round, int number, RoundSnapshot snapshot, String hash, Instant at, String by) {
        this.id = id;
        this.roundId = round.id();
        this.organisation = round.organisation();
        this.number = number;
        this.snapshot = snapshot;
        this.hash = hash;
        this.submittedAt = at;
        this.submittedBy = by;
    }

    UUID roundId() {
        return roundId;
    }

    String organisation() {
        return organisation;
    }

    int number() {
        return number;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    String submittedBy() {
        return submittedBy;
    }

    String hash() {
        return hash;
    }

    RoundSnapshot snapshot() {
        return snapshot;
    }
}
