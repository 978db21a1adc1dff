package prongsai.evidence.known;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** What every copy of an aggregate of assessment-service has: the key its owner gives it, and when it was told. */
@MappedSuperclass
public abstract class AssessedCopy {
    @Id
    private String id;

    private int epoch;
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected AssessedCopy() {}

    AssessedCopy(String id) {
        this.id = id;
    }

    /** Whether this was told later than what is known; the epoch, raised when its owner was restored, decides first. */
    boolean isOlderThan(int toldEpoch, long toldVersion) {
        return toldEpoch > epoch || (toldEpoch == epoch && toldVersion > version);
    }

    void toldAt(int toldEpoch, long toldVersion) {
        epoch = toldEpoch;
        version = toldVersion;
    }

    String id() {
        return id;
    }

    /** Which state of it this is; another one has another stamp. */
    public String stamp() {
        return epoch + "." + version;
    }
}
