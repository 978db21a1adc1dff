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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.plan.Publication;
import prongsai.measures.plan.SnapshotHash;
import prongsai.measures.round.RoundEvent.RoundAccepted;
import prongsai.measures.round.RoundEvent.RoundOpened;
import prongsai.measures.round.RoundEvent.RoundProposed;
import prongsai.measures.round.RoundEvent.RoundPublished;
import prongsai.measures.round.RoundEvent.RoundReturned;
import prongsai.measures.round.RoundEvent.RoundRevised;
import prongsai.measures.round.RoundEvent.RoundState;
import prongsai.measures.round.RoundEvent.RoundSubmitted;
import prongsai.measures.round.RoundEvent.RoundUnpublished;
import prongsai.measures.round.RoundSnapshot.Standing;
import prongsai.platform.problem.CommonProblem;
import prongsai.platform.time.Bangkok;
import prongsai.platform.time.Half;

/** One half-year's report of a plan. Every transition returns the event that tells of it. */
@Entity
@Table(name = "rounds")
@CheckReturnValue
public class Round {
    /** Characters of all annexes together; a report with its table has to fit into one event. */
    private static final int LONGEST_ANNEXES = 60_000;

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

    // the centre's calendar alone moves these, perhaps at the same moment as somebody else the round
    @Column(updatable = false)
    private @Nullable LocalDate opensOn;

    @Column(updatable = false)
    private LocalDate dueOn;

    @Column(updatable = false)
    private LocalDate periodFrom;

    @Column(updatable = false)
    private LocalDate periodTo;

    @Convert(converter = Annex.Column.class)
    private List<Annex> annexes;

    /** How measures stand where the district has said it itself. */
    @Convert(converter = Standing.Column.class)
    private List<Standing> said;

    private @Nullable String returnReason;

    @Convert(converter = ReturnNote.Column.class)
    private List<ReturnNote> returnNotes;

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

    private Round(UUID id, UUID plan, String organisation, int fiscalYear, RoundDates dates) {
        this.id = id;
        this.planId = plan;
        this.organisation = organisation;
        this.fiscalYear = fiscalYear;
        this.half = dates.round();
        this.status = RoundStatus.OPEN;
        this.opensOn = dates.opensOn();
        this.dueOn = dates.dueOn();
        this.periodFrom = dates.periodFrom();
        this.periodTo = dates.periodTo();
        this.annexes = List.of();
        this.said = List.of();
        this.returnNotes = List.of();
        this.version = 1;
    }

    /** A round to be worked on, on these dates. */
    static Round open(UUID id, UUID plan, String organisation, int fiscalYear, RoundDates dates) {
        return new Round(id, plan, organisation, fiscalYear, dates);
    }

    RoundOpened opened() {
        return new RoundOpened(state());
    }

    /**
     * The officer says it is ready.
     *
     * @param standings how measures stand where the district says it itself; null leaves what was said before
     */
    RoundProposed propose(@Nullable List<Standing> standings) {
        if (status != RoundStatus.OPEN && status != RoundStatus.RETURNED) {
            throw RoundProblem.ROUND_NOT_OPEN.because(status);
        }
        say(standings);
        status = RoundStatus.PROPOSED;
        version++;
        return new RoundProposed(state());
    }

    /** Keeps what the district says of how measures stand; null leaves what was said before. */
    void say(@Nullable List<Standing> standings) {
        if (standings != null) {
            requireNotFrozen();
            said = List.copyOf(standings);
        }
    }

    /** Adds an annex at the end, or puts it in the place of the one with its id. */
    RoundRevised annex(Annex annex) {
        requireNotFrozen();
        List<Annex> now = new ArrayList<>(annexes);
        now.replaceAll(old -> old.id().equals(annex.id()) ? annex : old);
        if (!now.contains(annex)) {
            now.add(annex);
        }
        if (now.stream().mapToInt(Annex::length).sum() > LONGEST_ANNEXES) {
            throw RoundProblem.ANNEXES_TOO_LONG.because(LONGEST_ANNEXES);
        }
        return revised(now);
    }

    RoundRevised removeAnnex(UUID annex) {
        requireNotFrozen();
        requireAnnex(annex);
        return revised(annexes.stream().filter(one -> !one.id().equals(annex)).toList());
    }

    private RoundRevised revised(List<Annex> now) {
        annexes = List.copyOf(now);
        version++;
        return new RoundRevised(state());
    }

    /** Fails with 404 where there is no such annex. */
    void requireAnnex(UUID annex) {
        if (annexes.stream().noneMatch(one -> one.id().equals(annex))) {
            throw CommonProblem.NOT_FOUND.because();
        }
    }

    RoundSubmitted submit(RoundSnapshot what, Instant at, String by) {
        requireSubmittable(Bangkok.date(at));
        status = RoundStatus.SUBMITTED;
        snapshot = what;
        hash = SnapshotHash.of(what);
        submittedAt = at;
        submittedBy = by;
        returnReason = null;
        returnNotes = List.of();
        version++;
        return new RoundSubmitted(state());
    }

    RoundAccepted accept() {
        requireSubmitted();
        status = RoundStatus.ACCEPTED;
        version++;
        return new RoundAccepted(state());
    }

    RoundReturned giveBack(String reason, List<ReturnNote> notes) {
        if (status != RoundStatus.ACCEPTED) {
            requireSubmitted();
        }
        status = RoundStatus.RETURNED;
        returnReason = reason;
        returnNotes = List.copyOf(notes);
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

    /** Fails unless it can be submitted on this Bangkok day; being late does not hinder it. */
    void requireSubmittable(LocalDate today) {
        if (frozen()) {
            throw RoundProblem.ROUND_NOT_OPEN.because(status);
        }
        if (opensOn != null && today.isBefore(opensOn)) {
            throw RoundProblem.ROUND_OPENS_LATER.because(half, opensOn);
        }
    }

    private void requireNotFrozen() {
        if (frozen()) {
            throw RoundProblem.ROUND_IS_FROZEN.because(half);
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

    /** How many days after its due day it was submitted, or is not yet submitted; 0 where it is not late. */
    long daysLate(LocalDate today) {
        LocalDate until = submittedAt != null && frozen() ? Bangkok.date(submittedAt) : today;
        return Math.max(0, ChronoUnit.DAYS.between(dueOn, until));
    }

    /** What tells of it as it is, of one that is frozen with its snapshot. */
    public RoundRevised restated() {
        return new RoundRevised(state());
    }

    RoundState state() {
        return new RoundState(
                id,
                planId,
                organisation,
                fiscalYear,
                half,
                status,
                periodFrom,
                periodTo,
                dueOn,
                submittedAt,
                returnReason,
                snapshot,
                hash,
                publication == null ? null : new RoundEvent.Published(publication.at(), publication.hash()),
                version,
                opensOn,
                snapshot == null ? annexes : null,
                returnNotes);
    }

    public UUID id() {
        return id;
    }

    public Half half() {
        return half;
    }

    String organisation() {
        return organisation;
    }

    RoundStatus status() {
        return status;
    }

    /** When it opens and is due, and what it tells of. */
    RoundDates dates() {
        return new RoundDates(half, opensOn, dueOn, periodFrom, periodTo);
    }

    List<Annex> annexes() {
        return annexes;
    }

    List<Standing> said() {
        return said;
    }

    List<ReturnNote> returnNotes() {
        return returnNotes;
    }

    /** Since when what is public; null while nothing is. */
    public @Nullable Publication publication() {
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
