package prongsai.evidence.known;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** What every copy of another service's aggregate has; the epoch, raised when its owner was restored, decides before the version. */
@MappedSuperclass
public abstract class Copy {
    @Id
    private UUID id;

    private UUID plan;
    private String organisation;
    private int fiscalYear;
    private int epoch;
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Copy() {}

    /** What is said of any of them. */
    public record Told(UUID id, UUID plan, String organisation, int fiscalYear, int epoch, long version) {}

    @SuppressWarnings("NullAway.Init")
    Copy(UUID id) {
        this.id = id;
    }

    /** Whether this was told later than what is known. */
    boolean isOlderThan(Told told) {
        return told.epoch() > epoch || (told.epoch() == epoch && told.version() > version);
    }

    void take(Told told) {
        plan = told.plan();
        organisation = told.organisation();
        fiscalYear = told.fiscalYear();
        epoch = told.epoch();
        version = told.version();
    }

    public UUID id() {
        return id;
    }

    UUID plan() {
        return plan;
    }

    public String organisation() {
        return organisation;
    }

    /** Buddhist Era. */
    public int fiscalYear() {
        return fiscalYear;
    }
}
