package prongsai.evidence.known;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.platform.time.Half;

/** A half-year's round as far as evidence needs to know it: whether it is frozen, and which evidence is so, or public. */
@Entity
@Table(name = "known_rounds")
public class KnownRound extends Copy {
    /** In these, what the round says stands; a returned one is open to changes again. */
    static final Set<String> FREEZING = Set.of("SUBMITTED", "ACCEPTED");

    @Enumerated(EnumType.STRING)
    @SuppressWarnings("UnusedVariable") // queries ask for it
    private Half half;

    @SuppressWarnings("UnusedVariable") // queries ask for it
    private String status;

    @Column(columnDefinition = "_uuid") // what PostgreSQL's catalogue calls uuid[]
    @SuppressWarnings("UnusedVariable") // queries ask for it
    private List<UUID> evidence;

    @Column(columnDefinition = "_uuid")
    @SuppressWarnings("UnusedVariable") // queries ask for it
    private List<UUID> publishedEvidence = List.of();

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected KnownRound() {}

    @SuppressWarnings("NullAway.Init")
    KnownRound(UUID id) {
        super(id);
    }

    /**
     * Takes over what was told.
     *
     * @param published whether this snapshot is public from now on, or none is; null leaves what is public as it was
     */
    void take(Told told, Half round, String standing, List<UUID> snapshot, @Nullable Boolean published) {
        take(told);
        half = round;
        status = standing;
        evidence = List.copyOf(snapshot);
        if (published != null) {
            publishedEvidence = published ? evidence : List.of();
        }
    }
}
