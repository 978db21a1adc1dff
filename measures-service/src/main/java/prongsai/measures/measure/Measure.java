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
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import prongsai.platform.thai.Responsible;

/** A measure of a plan and its life. Every transition returns the event that tells of it. */
@Entity
@Table(name = "measures")
@CheckReturnValue
public class Measure {
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

    private @Nullable LocalDate dueOn;

    @Convert(converter = MeasureText.Who.class)
    private @Nullable Responsible responsible;

    /** The sections' codes between commas, and ALL, for the work lists. */
    private String sections;

    @Convert(converter = MeasureText.Following.class)
    private @Nullable FollowUp followUp;

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
    }

    static Measure of(UUID id, UUID plan, String organisation, int fiscalYear, int number, MeasureText text) {
        Measure measure = new Measure(id, plan, organisation, fiscalYear, number);
        measure.say(text);
        return measure;
    }

    MeasurePlanned planned() {
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
        dueOn = text.due() == null ? null : text.due().date();
        responsible = text.responsible();
        sections = sections(text.responsible());
        followUp = text.followUp();
        version++;
    }

    private static String sections(@Nullable Responsible who) {
        if (who == null) {
            return ",";
        }
        Stream<String> all = who.all() ? Stream.of("ALL") : Stream.of();
        return Stream.of(who.lead().stream(), who.supporting().stream(), all)
                .flatMap(codes -> codes)
                .collect(Collectors.joining(",", ",", ","));
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
        return sections.contains("," + section + ",") || sections.contains(",ALL,");
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
                version);
    }

    /** As it is now, for a snapshot. */
    public MeasureState state() {
        return state(false);
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

    public @Nullable LocalDate dueOn() {
        return dueOn;
    }

    long version() {
        return version;
    }
}
