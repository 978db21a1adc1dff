package prongsai.evidence.item;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a picture was before it was blurred. It never changes. */
@Entity
@Table(name = "evidence_versions")
public class EvidenceVersion {
    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // queries ask for it
    private UUID evidence;

    private int number;

    @Embedded
    private StoredFile file;

    private Instant replacedAt;
    private String replacedBy;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected EvidenceVersion() {}

    EvidenceVersion(UUID id, UUID evidence, int number, StoredFile file, String by, Instant at) {
        this.id = id;
        this.evidence = evidence;
        this.number = number;
        this.file = file;
        this.replacedBy = by;
        this.replacedAt = at;
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    StoredFile file() {
        return file;
    }

    Instant replacedAt() {
        return replacedAt;
    }

    String replacedBy() {
        return replacedBy;
    }
}
