package prongsai.measures.measure;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import prongsai.measures.measure.MeasureEvent.MeasureCompleted;
import prongsai.measures.measure.MeasureEvent.MeasurePlanned;
import prongsai.measures.measure.MeasureEvent.MeasureProgressed;
import prongsai.measures.measure.MeasureEvent.MeasureReopened;
import prongsai.measures.measure.MeasureEvent.MeasureRevised;
import prongsai.measures.measure.MeasureEvent.MeasureState;
import prongsai.measures.measure.MeasureEvent.MeasureWithdrawn;
import prongsai.platform.thai.Awareness;
import prongsai.platform.thai.Deadline;
import prongsai.platform.thai.FollowUp;
import prongsai.platform.thai.Output;
import prongsai.platform.thai.Recurrence;
import prongsai.platform.thai.Responsible;
import prongsai.platform.time.FiscalYear;

/** A measure of a plan and its life. Every transition returns the event that tells of it. */
@Entity
@Table(name = "measures")
@DynamicUpdate // what is long and did not change is not written again
@CheckReturnValue
public class Measure {
    /** Stands among the sections where every section is meant. */
    static final String ALL = "ALL";

    @Id
    private UUID id;

    @Column(name = "plan")
    private UUID planId;

    private String organisation;
    private int fiscalYear;
    private int number;

    @Convert(converter = MeasureText.Issues.class)
    private List<UUID> issues;

    private String activity;

    @Convert(converter = MeasureText.Outputs.class)
    private List<Output> outputs;

    @Convert(converter = MeasureText.AwarenessWays.class)
    private List<Awareness> awareness;

    @Convert(converter = MeasureText.Due.class)
    private @Nullable Deadline due;

    /** The first day it is due on that is not ticked; what makes it overdue. */
    private @Nullable LocalDate dueOn;

    @Convert(converter = Tick.Column.class)
    private List<Tick> ticks;

    @Convert(converter = MeasureText.Who.class)
    private @Nullable Responsible responsible;

    /** The sections' codes, and ALL, for the work lists. */
    @Column(columnDefinition = "_varchar") // what PostgreSQL's catalogue calls varchar[]
    private List<String> sections;

    @Convert(converter = MeasureText.Following.class)
    private @Nullable FollowUp followUp;

    private @Nullable UUID standardMeasure;

    @Enumerated(EnumType.STRING)
    private MeasureStatus status;

    private int percent;

    @Convert(converter = Progress.Column.class)
    private List<Progress> history;

    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Measure() {}

    @SuppressWarnings("NullAway.Init")
    private Measure(UUID id, UUID plan, String organisation, int fiscalYear, int number) {
        this.id = id;
        this.planId = plan;
        this.organisation = organisation;
        this.fiscalYear = fiscalYear;
        this.number = number;
        this.status = MeasureStatus.PLANNED;
        this.history = List.of();
        this.ticks = List.of();
    }

    /** A measure to be planned; {@link #planned} tells of it. */
    public static Measure of(UUID id, UUID plan, String organisation, int fiscalYear, int number, MeasureText text) {
        Measure measure = new Measure(id, plan, organisation, fiscalYear, number);
        measure.say(text);
        return measure;
    }

    public MeasurePlanned planned() {
        return new MeasurePlanned(state(false));
    }

    MeasureRevised revise(MeasureText text) {
        requireNotWithdrawn();
        say(text);
        return new MeasureRevised(state(false));
    }

    /** Reports how far it is; 100 percent is not yet completed, that is said by {@link #complete}. */
    MeasureProgressed progress(int reached, @Nullable String note, LocalDate on, Instant at, String by) {
        requireOpen();
        percent = reached;
        status = MeasureStatus.IN_PROGRESS;
        remember(note, on, at, by);
        return new MeasureProgressed(state(false));
    }

    MeasureCompleted complete(@Nullable String note, LocalDate on, Instant at, String by) {
        requireOpen();
        percent = 100;
        status = MeasureStatus.COMPLETED;
        remember(note, on, at, by);
        return new MeasureCompleted(state(false));
    }

    MeasureReopened reopen(String reason, LocalDate on, Instant at, String by) {
        if (status != MeasureStatus.COMPLETED && status != MeasureStatus.WITHDRAWN) {
            throw MeasureProblem.MEASURE_NOT_COMPLETED.because();
        }
        status = MeasureStatus.IN_PROGRESS;
        percent = Math.min(percent, 99);
        remember(reason, on, at, by);
        return new MeasureReopened(state(false), reason);
    }

    MeasureWithdrawn withdraw(String reason, LocalDate on, Instant at, String by) {
        requireNotWithdrawn();
        status = MeasureStatus.WITHDRAWN;
        remember(reason, on, at, by);
        return new MeasureWithdrawn(state(false), reason);
    }

    /**
     * Ticks one of the days of a recurring measure; its percent is the share of days ticked. 404 for a day it is not due on.
     *
     * @param day the day it was due on
     * @param on the day it was done
     */
    MeasureProgressed tick(LocalDate day, @Nullable String note, LocalDate on, Instant at, String by) {
        requireOpen();
        if (due == null || due.recurrence() == Recurrence.NONE) {
            throw MeasureProblem.MEASURE_NOT_RECURRING.because();
        }
        return carriedOut(daysAndTicks().and(new Tick(day, on, note, at, by)), note, on, at, by);
    }

    /** Takes a tick back. */
    MeasureProgressed untick(LocalDate day, LocalDate on, Instant at, String by) {
        requireOpen();
        return carriedOut(daysAndTicks().without(day), null, on, at, by);
    }

    private MeasureProgressed carriedOut(Ticks now, @Nullable String note, LocalDate on, Instant at, String by) {
        ticks = now.ticked();
        dueOn = now.firstOpen();
        percent = now.percent();
        status = MeasureStatus.IN_PROGRESS;
        remember(note, on, at, by);
        return new MeasureProgressed(state(false));
    }

    private Ticks daysAndTicks() {
        return new Ticks(occurrences(), ticks);
    }

    /** The measure gets another number; null where it has this one. */
    @Nullable
    MeasureRevised renumber(int place) {
        if (number == place) {
            return null;
        }
        number = place;
        version++;
        return new MeasureRevised(state(false));
    }

    /** It never stood in the plan; its row goes. */
    MeasureWithdrawn remove() {
        status = MeasureStatus.WITHDRAWN;
        version++;
        return new MeasureWithdrawn(state(true), null);
    }

    private void say(MeasureText text) {
        issues = List.copyOf(text.issues());
        activity = text.activity();
        outputs = List.copyOf(text.outputs());
        awareness = List.copyOf(text.awareness());
        due = text.due();
        dueOn = daysAndTicks().firstOpen();
        responsible = text.responsible();
        sections = sections(text.responsible());
        followUp = text.followUp();
        standardMeasure = text.standardMeasure() == null ? standardMeasure : text.standardMeasure();
        version++;
    }

    private static List<String> sections(@Nullable Responsible who) {
        if (who == null) {
            return List.of();
        }
        Stream<String> all = who.all() ? Stream.of(ALL) : Stream.of();
        return Stream.of(who.lead().stream(), who.supporting().stream(), all)
                .flatMap(codes -> codes)
                .distinct()
                .toList();
    }

    private void remember(@Nullable String note, LocalDate on, Instant at, String by) {
        List<Progress> longer = new ArrayList<>(history);
        longer.add(new Progress(status, percent, note, on, at, by));
        history = List.copyOf(longer);
        version++;
    }

    private void requireOpen() {
        requireNotWithdrawn();
        if (status == MeasureStatus.COMPLETED) {
            throw MeasureProblem.MEASURE_COMPLETED.because();
        }
    }

    private void requireNotWithdrawn() {
        if (status == MeasureStatus.WITHDRAWN) {
            throw MeasureProblem.MEASURE_WITHDRAWN.because();
        }
    }

    /** Whether this section has a part in it: named as leading or supporting, or all are meant. */
    public boolean concerns(String section) {
        return sections.contains(section) || sections.contains(ALL);
    }

    /** Whether it counts for what the plan has reached. */
    public boolean counts() {
        return status != MeasureStatus.WITHDRAWN;
    }

    private MeasureState state(boolean removed) {
        return new MeasureState(
                id,
                planId,
                organisation,
                fiscalYear,
                number,
                issues,
                activity,
                outputs,
                awareness,
                due,
                responsible,
                followUp,
                status,
                percent,
                history,
                removed,
                version,
                dueOn,
                ticks,
                standardMeasure);
    }

    /** What tells of it as it is. */
    public MeasureRevised restated() {
        return new MeasureRevised(state(false));
    }

    /** What the plan says of it. */
    public MeasureText text() {
        return new MeasureText(issues, activity, outputs, awareness, due, responsible, followUp, standardMeasure);
    }

    /** As it is now. */
    public MeasureState state() {
        return state(false);
    }

    /**
     * As a report freezes it: without the notes on the way, of its history only the completion, so that a year of ticks fits into
     * one event.
     */
    public MeasureState reported() {
        List<Progress> completion = history.stream()
                .filter(entry -> entry.status() == MeasureStatus.COMPLETED)
                .reduce((earlier, later) -> later)
                .map(entry -> List.of(entry.withoutNote()))
                .orElse(List.of());
        List<Tick> ticked = ticks.stream().map(Tick::withoutNote).toList();
        return state(false).with(completion, ticked);
    }

    public UUID id() {
        return id;
    }

    public UUID planId() {
        return planId;
    }

    public String organisation() {
        return organisation;
    }

    public int number() {
        return number;
    }

    public List<UUID> issues() {
        return issues;
    }

    public MeasureStatus status() {
        return status;
    }

    public int percent() {
        return percent;
    }

    /** The first day it is due on that is not ticked; null where there is none. */
    public @Nullable LocalDate dueOn() {
        return dueOn;
    }

    /** Whether it is late on this Bangkok day: open, and a day it was due on is past and not ticked. */
    public boolean overdue(LocalDate today) {
        return open() && dueOn != null && dueOn.isBefore(today);
    }

    /** Whether it is still to be done. */
    public boolean open() {
        return status == MeasureStatus.PLANNED || status == MeasureStatus.IN_PROGRESS;
    }

    /** All days it is due on in its fiscal year. */
    public List<LocalDate> occurrences() {
        return Occurrences.of(due, new FiscalYear(fiscalYear));
    }

    /** How many months lie between the director's looks at it; 1 where the plan does not say. */
    public int followedUpEvery() {
        return followUp == null || followUp.intervalMonths() == null ? 1 : Math.max(1, followUp.intervalMonths());
    }

    public List<Tick> ticks() {
        return ticks;
    }

    public List<Progress> history() {
        return history;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    public List<String> sections() {
        return sections;
    }

    public String activity() {
        return activity;
    }

    long version() {
        return version;
    }
}
