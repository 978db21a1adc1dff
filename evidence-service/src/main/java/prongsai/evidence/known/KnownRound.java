package prongsai.evidence.known;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import prongsai.platform.time.Half;

/** A half-year's round as far as evidence needs to know it: whether it is frozen, and with which evidence. */
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

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected KnownRound() {}

    @SuppressWarnings("NullAway.Init")
    KnownRound(UUID id) {
        super(id);
    }

    void take(Told told, Half round, String standing, List<UUID> snapshot) {
        take(told);
        half = round;
        status = standing;
        evidence = List.copyOf(snapshot);
    }
}
