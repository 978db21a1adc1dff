package prongsai.measures.result;

import com.fasterxml.jackson.core.type.TypeReference;
import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import prongsai.measures.result.ResultEvent.ResultRecorded;
import prongsai.measures.result.ResultEvent.ResultRemoved;
import prongsai.measures.result.ResultEvent.ResultState;
import prongsai.platform.store.JsonColumn;
import prongsai.platform.time.Half;

/** What was done about some measures in a half-year. */
@Entity
@Table(name = "results")
@CheckReturnValue
public class Result {
    @Id
    private UUID id;

    @Column(name = "plan")
    private UUID planId;

    private String organisation;
    private int fiscalYear;

    @Enumerated(EnumType.STRING)
    private Half half;

    private int number;

    @Convert(converter = Measures.class)
    private List<UUID> measures;

    private String text;
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Result() {}

    @SuppressWarnings("NullAway.Init")
    private Result(UUID id, UUID plan, String organisation, int fiscalYear, Half half, int number) {
        this.id = id;
        this.planId = plan;
        this.organisation = organisation;
        this.fiscalYear = fiscalYear;
        this.half = half;
        this.number = number;
    }

    /** A result to be written down; {@link #record} says what it is. */
    public static Result in(UUID id, UUID plan, String organisation, int fiscalYear, Half half, int number) {
        return new Result(id, plan, organisation, fiscalYear, half, number);
    }

    public ResultRecorded record(List<UUID> about, String words) {
        measures = List.copyOf(about);
        text = words;
        version++;
        return new ResultRecorded(state(false));
    }

    ResultRemoved remove() {
        version++;
        return new ResultRemoved(state(true));
    }

    /** What tells of it as it is. */
    public ResultRecorded restated() {
        return new ResultRecorded(state(false));
    }

    /** As it is now, for a snapshot. */
    public ResultState state() {
        return state(false);
    }

    private ResultState state(boolean removed) {
        return new ResultState(id, planId, organisation, fiscalYear, half, number, measures, text, removed, version);
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

    public Half half() {
        return half;
    }

    public int number() {
        return number;
    }

    public List<UUID> measures() {
        return measures;
    }

    long version() {
        return version;
    }

    @Converter
    @Immutable
    static class Measures extends JsonColumn<List<UUID>> {
        Measures() {
            super(new TypeReference<>() {});
        }
    }
}
