package prongsai.measures.gift;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.gift.GiftReturnEvent.GiftReturnAnswered;
import prongsai.measures.gift.GiftReturnEvent.GiftReturnReturned;
import prongsai.measures.gift.GiftReturnEvent.GiftReturnState;
import prongsai.measures.gift.GiftReturnEvent.GiftReturnSubmitted;
import prongsai.platform.time.Half;

/** The gift return of an organisation for a half-year. Every transition returns the event that tells of it. */
@Entity
@Table(name = "gift_returns")
@CheckReturnValue
public class GiftReturn {
    /** How far it is. */
    enum Status {
        OPEN,
        SUBMITTED,
        RETURNED
    }

    @Id
    private UUID id;

    private String organisation;
    private int fiscalYear;

    @Enumerated(EnumType.STRING)
    private Half half;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Convert(converter = SectionReturn.Column.class)
    private List<SectionReturn> sections;

    private int expected;
    private int answered;
    private @Nullable String returnReason;
    private @Nullable Instant submittedAt;
    private @Nullable String submittedBy;
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected GiftReturn() {}

    /** One that nobody has answered yet. */
    GiftReturn(UUID id, String organisation, int fiscalYear, Half half) {
        this.id = id;
        this.organisation = organisation;
        this.fiscalYear = fiscalYear;
        this.half = half;
        this.status = Status.OPEN;
        this.sections = List.of();
    }

    /** @param of how many sections the organisation has */
    GiftReturnAnswered answer(SectionReturn said, int of) {
        requireOpen();
        List<SectionReturn> all = new ArrayList<>(sections);
        all.removeIf(one -> one.section().equals(said.section()));
        all.add(said);
        all.sort(Comparator.comparing(SectionReturn::section));
        sections = List.copyOf(all);
        answered = sections.size();
        expected = of;
        version++;
        return new GiftReturnAnswered(state());
    }

    /** @param missing the sections that have not answered; none may be */
    GiftReturnSubmitted submit(List<String> missing, Instant at, String by) {
        requireOpen();
        if (!missing.isEmpty()) {
            throw GiftReturnProblem.GIFT_RETURN_INCOMPLETE.because(String.join(", ", missing));
        }
        status = Status.SUBMITTED;
        submittedAt = at;
        submittedBy = by;
        returnReason = null;
        version++;
        return new GiftReturnSubmitted(state());
    }

    GiftReturnReturned giveBack(String reason) {
        if (status != Status.SUBMITTED) {
            throw GiftReturnProblem.GIFT_RETURN_NOT_SUBMITTED.because();
        }
        status = Status.RETURNED;
        returnReason = reason;
        version++;
        return new GiftReturnReturned(state());
    }

    private void requireOpen() {
        if (status == Status.SUBMITTED) {
            throw GiftReturnProblem.GIFT_RETURN_SUBMITTED.because();
        }
    }

    /** What tells how far it is. */
    public GiftReturnAnswered restated() {
        return new GiftReturnAnswered(state());
    }

    private GiftReturnState state() {
        return new GiftReturnState(
                organisation, fiscalYear, half, status.name(), answered, expected, submittedAt, version);
    }

    public UUID id() {
        return id;
    }

    String organisation() {
        return organisation;
    }

    int fiscalYear() {
        return fiscalYear;
    }

    Half half() {
        return half;
    }

    Status status() {
        return status;
    }

    List<SectionReturn> sections() {
        return sections;
    }

    @Nullable
    String returnReason() {
        return returnReason;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    String submittedBy() {
        return submittedBy;
    }

    long version() {
        return version;
    }
}
