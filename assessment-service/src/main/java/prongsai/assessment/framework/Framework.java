package prongsai.assessment.framework;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import prongsai.assessment.framework.FrameworkEvent.FrameworkActivated;
import prongsai.assessment.framework.FrameworkEvent.FrameworkState;
import prongsai.assessment.framework.FrameworkEvent.FrameworkState.WeighedInstrument;

/** One revision of the questionnaire of a year and scope: drafted, then fixed for good. */
@Entity
@Table(name = "frameworks")
public class Framework {
    /** Where a revision stands. */
    public enum Status {
        DRAFT,
        ACTIVE,
        SUPERSEDED
    }

    /** The scope of the 50 district offices. */
    public static final String DISTRICTS = "bma-district-office";

    @Id
    private UUID id;

    private int fiscalYear;
    private String scope;
    private int revision;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Convert(converter = FrameworkContent.Column.class)
    private FrameworkContent content;

    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Framework() {}

    private Framework(UUID id, int fiscalYear, String scope, int revision, FrameworkContent content) {
        this.id = id;
        this.fiscalYear = fiscalYear;
        this.scope = scope;
        this.revision = revision;
        this.status = Status.DRAFT;
        this.content = content;
        this.version = 1;
    }

    static Framework draft(UUID id, int fiscalYear, String scope, int revision, FrameworkContent content) {
        CheckingFrameworks.check(content);
        return new Framework(id, fiscalYear, scope, revision, content);
    }

    void redraft(FrameworkContent words) {
        CheckingFrameworks.check(words);
        content = words;
        version++;
    }

    /** Fixes the draft for good; refused while a weight is not known. */
    FrameworkActivated activate() {
        if (!CheckingFrameworks.weightsAreKnown(content)) {
            throw FrameworkProblem.WEIGHTS_UNKNOWN.because(fiscalYear, scope);
        }
        status = Status.ACTIVE;
        version++;
        return restated();
    }

    /** What tells of a revision that was fixed. */
    public FrameworkActivated restated() {
        return new FrameworkActivated(new FrameworkState(
                fiscalYear,
                scope,
                revision,
                content.completeness(),
                content.missing(),
                content.planNameTh(),
                content.papers(),
                content.threshold(),
                content.instruments().stream().map(Framework::weighed).toList(),
                content.indicators(),
                content.items(),
                content.grades(),
                revision));
    }

    private static WeighedInstrument weighed(FrameworkContent.Instrument one) {
        return new WeighedInstrument(one.code(), one.nameTh(), one.nameEn(), one.knownWeight(), one.parts());
    }

    void supersede() {
        status = Status.SUPERSEDED;
        version++;
    }

    public UUID id() {
        return id;
    }

    public int revision() {
        return revision;
    }

    public String scope() {
        return scope;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    public FrameworkContent content() {
        return content;
    }

    Status status() {
        return status;
    }

    long version() {
        return version;
    }

    FrameworkView view() {
        return new FrameworkView(
                fiscalYear,
                scope,
                revision,
                status,
                content.completeness(),
                content.missing(),
                content.unverifiedOrNone(),
                content.planNameTh(),
                content.papers(),
                content.threshold(),
                content.instruments().stream()
                        .map(i -> new FrameworkContent.Instrument(
                                i.code(), i.nameTh(), i.nameEn(), i.weight(), i.partsOrNone()))
                        .toList(),
                content.indicators().stream()
                        .map(i -> new FrameworkContent.Indicator(
                                i.number(),
                                i.instrument(),
                                i.nameTh(),
                                i.nameEn(),
                                i.itemCount(),
                                i.subIndicatorsOrNone()))
                        .toList(),
                content.items(),
                content.unplacedItemsOrNone(),
                content.grades());
    }

    /** A line of the list of frameworks. */
    record Line(
            int fiscalYear,
            String scope,
            int revision,
            Status status,
            FrameworkContent.Completeness completeness,
            List<String> missing) {}

    Line line() {
        return new Line(fiscalYear, scope, revision, status, content.completeness(), content.missing());
    }
}
