package prongsai.measures.round;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.round.RoundEvent.RoundAccepted;
import prongsai.measures.round.RoundEvent.RoundOpened;
import prongsai.measures.round.RoundEvent.RoundProposed;
import prongsai.measures.round.RoundEvent.RoundPublished;
import prongsai.measures.round.RoundEvent.RoundReturned;
import prongsai.measures.round.RoundEvent.RoundState;
import prongsai.measures.round.RoundEvent.RoundSubmitted;
import prongsai.measures.round.RoundEvent.RoundUnpublished;
import prongsai.platform.time.FiscalYear;
import prongsai.platform.time.Half;

/** One half-year's report of a plan. Every transition returns the event that tells of it. */
@Entity
@Table(name = "rounds")
@CheckReturnValue
public class Round {
    @Id
    private UUID id;

    @Column(name = "plan")
    private UUID planId;

    private String organisation;
    private int fiscalYear;

    @Enumerated(EnumType.STRING)
    private Half half;

    @Enumerated(EnumType.STRING)
    private RoundStatus status;

    private LocalDate dueOn;
    private @Nullable String returnReason;
    private @Nullable Instant submittedAt;
    private @Nullable String submittedBy;

    @Convert(converter = RoundSnapshot.Column.class)
    private @Nullable RoundSnapshot snapshot;

    private @Nullable String hash;

    @Convert(converter = RoundSnapshot.Column.class)
    private @Nullable RoundSnapshot published;

    @Embedded
    private @Nullable Publication publication;

    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Round() {}

    private Round(UUID id, UUID plan, String organisation, int fiscalYear, Half half, LocalDate dueOn) {
        this.id = id;
        this.planId = plan;
        this.organisation = organisation;
        this.fiscalYear = fiscalYear;
        this.half = half;
        this.status = RoundStatus.OPEN;
        this.dueOn = dueOn;
        this.version = 1;
    }

    /**
     * A round to be worked on, due a month after its period. The papers do not say when reports are owed: the day is our
     * assumption until the centre sets its calendar.
     */
    static Round open(UUID id, UUID plan, String organisation, int fiscalYear, Half half) {
        LocalDate due = half.to(new FiscalYear(fiscalYear)).plusMonths(1);
        return new Round(id, plan, organisation, fiscalYear, half, due);
    }

    RoundOpened opened() {
        return new RoundOpened(state());
    }

    RoundProposed propose() {
        if (status != RoundStatus.OPEN && status != RoundStatus.RETURNED) {
            throw RoundProblem.ROUND_NOT_OPEN.because(status);
        }
        status = RoundStatus.PROPOSED;
        version++;
        return new RoundProposed(state());
    }

    RoundSubmitted submit(RoundSnapshot what, Instant at, String by) {
        requireSubmittable();
        status = RoundStatus.SUBMITTED;
        snapshot = what;
        hash = SnapshotHash.of(what);
        submittedAt = at;
        submittedBy = by;
        returnReason = null;
        version++;
        return new RoundSubmitted(state());
    }

    RoundAccepted accept() {
        requireSubmitted();
        status = RoundStatus.ACCEPTED;
        version++;
        return new RoundAccepted(state());
    }

    RoundReturned giveBack(String reason) {
        if (status != RoundStatus.ACCEPTED) {
            requireSubmitted();
        }
        status = RoundStatus.RETURNED;
        returnReason = reason;
        snapshot = null;
        hash = null;
        version++;
        return new RoundReturned(state(), reason);
    }

    /**
     * Makes public what was submitted, whether or not the centre has accepted it. It stays public, with these words, also while
     * the centre has the round given back; publishing again replaces it.
     */
    RoundPublished publish(Instant at, String by) {
        RoundSnapshot submitted = snapshot;
        if (submitted == null || hash == null) {
            throw RoundProblem.NOTHING_TO_PUBLISH.because(status);
        }
        if (publication != null && publication.hash().equals(hash)) {
            throw RoundProblem.ALREADY_PUBLISHED.because();
        }
        published = submitted;
        publication = new Publication(at, by, hash);
        version++;
        return new RoundPublished(state());
    }

    /** Takes it out of the public's sight again. */
    RoundUnpublished unpublish() {
        if (publication == null) {
            throw RoundProblem.NOT_PUBLISHED.because();
        }
        published = null;
        publication = null;
        version++;
        return new RoundUnpublished(state());
    }

    /** What is public of it; null while nothing is. */
    @Nullable
    RoundSnapshot published() {
        return published;
    }

    /** Fails unless it can be submitted now. */
    void requireSubmittable() {
        if (frozen()) {
            throw RoundProblem.ROUND_NOT_OPEN.because(status);
        }
    }

    private void requireSubmitted() {
        if (status != RoundStatus.SUBMITTED) {
            throw RoundProblem.ROUND_NOT_SUBMITTED.because(status);
        }
    }

    /** Whether its results and evidence can no longer change. */
    public boolean frozen() {
        return status == RoundStatus.SUBMITTED || status == RoundStatus.ACCEPTED;
    }

    RoundState state() {
        FiscalYear year = new FiscalYear(fiscalYear);
        return new RoundState(
                id,
                planId,
                organisation,
                fiscalYear,
                half,
                status,
                half.from(year),
                half.to(year),
                dueOn,
                submittedAt,
                returnReason,
                snapshot,
                hash,
                publication == null ? null : new RoundEvent.Published(publication.at(), publication.hash()),
                version);
    }

    Half half() {
        return half;
    }

    String organisation() {
        return organisation;
    }

    @Nullable
    Publication publication() {
        return publication;
    }

    @Nullable
    String submittedBy() {
        return submittedBy;
    }

    long version() {
        return version;
    }
}
