package prongsai.measures.framework;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** What every copy has: the name its owner gives it, and when it was told. */
@MappedSuperclass
abstract class Copy {
    @Id
    private String id;

    private int epoch;
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Copy() {}

    Copy(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** Whether this was told later; the epoch, raised when its owner was restored, decides first. */
    boolean isOlderThan(int toldEpoch, long toldVersion) {
        return toldEpoch > epoch || (toldEpoch == epoch && toldVersion > version);
    }

    void toldAt(int toldEpoch, long toldVersion) {
        epoch = toldEpoch;
        version = toldVersion;
    }
}
