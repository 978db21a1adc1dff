package prongsai.measures.plan;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.plan.PlanEvent.PlanApproved;
import prongsai.measures.plan.PlanEvent.PlanChanged;
import prongsai.measures.plan.PlanEvent.PlanDrafted;
import prongsai.measures.plan.PlanEvent.PlanPublished;
import prongsai.measures.plan.PlanEvent.PlanReturned;
import prongsai.measures.plan.PlanEvent.PlanState;
import prongsai.measures.plan.PlanEvent.PlanSubmitted;
import prongsai.measures.plan.PlanEvent.PlanUnpublished;
import prongsai.measures.plan.PlanEvent.Published;
import prongsai.measures.plan.PlanIssue.ItemOfYear;
import prongsai.platform.problem.CommonProblem;

/** The plan of one organisation for one fiscal year, with its issues. Every transition returns the event that tells of it. */
@Entity
@Table(name = "plans")
@CheckReturnValue
public class Plan {
    @Id
    private UUID id;

    private String organisation;
    private int fiscalYear;
    private int basisFiscalYear;

    @Enumerated(EnumType.STRING)
    private PlanStatus status;

    private @Nullable String returnReason;

    @Convert(converter = PlanIssue.Column.class)
    private List<PlanIssue> issues;

    @Convert(converter = IndicatorNote.Column.class)
    private List<IndicatorNote> indicatorNotes;

    @Embedded
    private @Nullable Publication publication;

    @Embedded
    private Drafting drafting;

    private long version;
    private long edition;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Plan() {}

    private Plan(UUID id, String organisation, int fiscalYear, List<PlanIssue> issues) {
        this.id = id;
        this.organisation = organisation;
        this.fiscalYear = fiscalYear;
        this.basisFiscalYear = fiscalYear - 1;
        this.status = PlanStatus.DRAFT;
        this.issues = List.copyOf(issues);
        this.indicatorNotes = List.of();
        this.drafting = new Drafting();
        this.version = 1;
        this.edition = 1;
    }

    /** A new plan with these issues; a bare item code in it means one of the year before. */
    static Plan begun(UUID id, String organisation, int fiscalYear, List<PlanIssue> issues) {
        return new Plan(id, organisation, fiscalYear, issues);
    }

    PlanDrafted drafted() {
        return new PlanDrafted(state());
    }

    /** Adds an issue at the end. */
    public PlanChanged raise(
            UUID issue, int indicator, @Nullable String subIndicator, List<ItemOfYear> items, String description) {
        requireOpenForWork();
        List<PlanIssue> more = new ArrayList<>(issues);
        more.add(new PlanIssue(issue, issues.size() + 1, indicator, subIndicator, items, description));
        return rewrite(more);
    }

    PlanChanged reword(
            UUID issue, int indicator, @Nullable String subIndicator, List<ItemOfYear> items, String description) {
        requireOpenForWork();
        PlanIssue old = issue(issue);
        List<PlanIssue> others = new ArrayList<>(issues);
        others.set(issues.indexOf(old), old.inOtherWords(indicator, subIndicator, items, description));
        return rewrite(others);
    }

    /** Takes an issue out; those behind it move up. */
    PlanChanged drop(UUID issue) {
        requireOpenForWork();
        PlanIssue old = issue(issue);
        List<PlanIssue> rest = new ArrayList<>();
        issues.stream().filter(one -> !one.equals(old)).forEach(one -> rest.add(one.at(rest.size() + 1)));
        return rewrite(rest);
    }

    /**
     * Puts the issues into this order; every one of them is named, once.
     *
     * @return null where they stand in this order already
     */
    @Nullable
    PlanChanged arrange(List<UUID> order) {
        requireOpenForWork();
        List<UUID> now = issues.stream().map(PlanIssue::id).toList();
        if (order.equals(now)) {
            return null;
        }
        if (order.size() != now.size() || !Set.copyOf(order).equals(Set.copyOf(now))) {
            throw PlanProblem.ORDER_NAMES_OTHERS.because();
        }
        List<PlanIssue> moved = new ArrayList<>();
        order.forEach(id -> moved.add(issue(id).at(moved.size() + 1)));
        return rewrite(moved);
    }

    /** Says something of an indicator, where it has no issues or beside them; an empty note takes it away. */
    PlanChanged note(int indicator, String note) {
        requireOpenForWork();
        List<IndicatorNote> notes = new ArrayList<>(indicatorNotes);
        notes.removeIf(one -> one.indicator() == indicator);
        if (!note.isBlank()) {
            notes.add(new IndicatorNote(indicator, note));
        }
        notes.sort(Comparator.comparingInt(IndicatorNote::indicator));
        indicatorNotes = List.copyOf(notes);
        return rewrite(issues);
    }

    /** The issues a new plan begins with. */
    void beginWith(List<PlanIssue> drafts) {
        List<PlanIssue> first = new ArrayList<>();
        drafts.forEach(draft -> first.add(draft.at(first.size() + 1)));
        issues = List.copyOf(first);
    }

    /** Begins it with what the scores say, which later revisions of them may correct. */
    PlanDrafted draftedFrom(int scoreRevision) {
        drafting.follow(scoreRevision);
        return drafted();
    }

    /** Takes in issues that were drafted, behind those that are there; null where there is none. */
    @Nullable
    PlanChanged takeIn(List<PlanIssue> drafts) {
        requireOpenForWork();
        if (drafts.isEmpty()) {
            return null;
        }
        List<PlanIssue> more = new ArrayList<>(issues);
        drafts.forEach(draft -> more.add(draft.at(more.size() + 1)));
        return rewrite(more);
    }

    /**
     * Follows a corrected score as far as nobody has touched what was drafted; while the director has the plan, or has approved
     * it, nothing changes, nor by a revision that is not newer.
     *
     * @param weak what is weak now
     * @param withMeasures the issues that have measures
     * @return null where the plan stays as it is
     */
    @Nullable
    PlanChanged follow(int scoreRevision, List<WeakItem> weak, Set<UUID> withMeasures) {
        if (!follows(scoreRevision)) {
            return null;
        }
        CorrectedDraft corrected = CorrectedDraft.of(issues, basisFiscalYear, scoreRevision, weak, withMeasures);
        drafting.follow(scoreRevision);
        if (corrected.change().isEmpty()) {
            return null;
        }
        drafting.remember(corrected.change());
        return rewrite(corrected.issues());
    }

    /** Whether a revision of the scores is to change what was drafted. */
    boolean follows(int scoreRevision) {
        Integer followed = drafting.scoreRevision();
        return followed != null
                && scoreRevision > followed
                && status != PlanStatus.SUBMITTED
                && status != PlanStatus.APPROVED;
    }

    Drafting drafting() {
        return drafting;
    }

    PlanSubmitted submit() {
        if (status == PlanStatus.SUBMITTED || status == PlanStatus.APPROVED) {
            throw PlanProblem.PLAN_ALREADY_SUBMITTED.because();
        }
        status = PlanStatus.SUBMITTED;
        changed();
        return new PlanSubmitted(state());
    }

    PlanApproved approve() {
        if (status != PlanStatus.SUBMITTED && status != PlanStatus.AMENDED) {
            throw PlanProblem.PLAN_NOT_SUBMITTED.because();
        }
        status = PlanStatus.APPROVED;
        returnReason = null;
        changed();
        return new PlanApproved(state());
    }

    PlanReturned giveBack(String reason) {
        if (status != PlanStatus.SUBMITTED && status != PlanStatus.APPROVED && status != PlanStatus.AMENDED) {
            throw PlanProblem.PLAN_NOT_SUBMITTED.because();
        }
        status = PlanStatus.RETURNED;
        returnReason = reason;
        changed();
        return new PlanReturned(state(), reason);
    }

    /** Makes the approved plan public, with what it says now; publishing again replaces it. */
    PlanPublished publish(PlanSnapshot what, Instant at, String by) {
        if (status != PlanStatus.APPROVED) {
            throw PlanProblem.PLAN_NOT_APPROVED.because();
        }
        String hash = SnapshotHash.of(what);
        if (publication != null && publication.hash().equals(hash)) {
            throw PlanProblem.ALREADY_PUBLISHED.because();
        }
        publication = new Publication(at, by, hash);
        changed();
        return new PlanPublished(state(), what);
    }

    /** Takes it out of the public's sight again. */
    PlanUnpublished unpublish() {
        if (publication == null) {
            throw PlanProblem.NOT_PUBLISHED.because();
        }
        publication = null;
        changed();
        return new PlanUnpublished(state());
    }

    /**
     * A measure is being planned, revised or removed beneath the plan: forbidden while the director has it, and an approved
     * plan is amended by it.
     *
     * @return what tells of the amendment; null where the plan itself stays as it is
     */
    public @Nullable PlanChanged workOnMeasures() {
        requireOpenForWork();
        touched();
        return status == PlanStatus.APPROVED ? rewrite(issues) : null;
    }

    /** Something beneath the plan changed: progress, a result, a round. */
    public void touched() {
        edition++;
    }

    /** Fails where an issue is not of this plan. */
    public void requireIssues(List<UUID> ids) {
        for (UUID issue : ids) {
            if (issues.stream().noneMatch(one -> one.id().equals(issue))) {
                throw PlanProblem.ISSUE_UNKNOWN.because(issue);
            }
        }
    }

    /** Whether the director has approved it, be it that it has been amended since. */
    public boolean inForce() {
        return status == PlanStatus.APPROVED || status == PlanStatus.AMENDED;
    }

    private PlanIssue issue(UUID issue) {
        return issues.stream()
                .filter(one -> one.id().equals(issue))
                .findFirst()
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because());
    }

    private PlanChanged rewrite(List<PlanIssue> words) {
        issues = List.copyOf(words);
        if (status == PlanStatus.APPROVED) {
            status = PlanStatus.AMENDED;
        }
        changed();
        return new PlanChanged(state());
    }

    void requireOpenForWork() {
        if (status == PlanStatus.SUBMITTED) {
            throw PlanProblem.PLAN_IS_WITH_THE_DIRECTOR.because();
        }
    }

    private void changed() {
        version++;
        edition++;
    }

    /** What tells of it as it is. */
    public PlanChanged restated() {
        return new PlanChanged(state());
    }

    private PlanState state() {
        return new PlanState(
                id,
                organisation,
                fiscalYear,
                basisFiscalYear,
                status,
                returnReason,
                issues,
                indicatorNotes,
                version,
                publication == null ? null : new Published(publication.at(), publication.hash()),
                drafting.changes().isEmpty() ? null : drafting.changes());
    }

    public UUID id() {
        return id;
    }

    public String organisation() {
        return organisation;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    public int basisFiscalYear() {
        return basisFiscalYear;
    }

    public PlanStatus status() {
        return status;
    }

    public @Nullable String returnReason() {
        return returnReason;
    }

    public List<PlanIssue> issues() {
        return issues;
    }

    public List<IndicatorNote> indicatorNotes() {
        return indicatorNotes;
    }

    /** Since when what is public; null while nothing is. */
    public @Nullable Publication publication() {
        return publication;
    }

    /** Counts every change of the plan and beneath it. */
    public long edition() {
        return edition;
    }
}
