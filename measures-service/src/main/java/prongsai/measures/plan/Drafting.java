package prongsai.measures.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a plan is drafted, and what was drafted already, so that doing it again doubles nothing. */
@Embeddable
class Drafting {
    @Enumerated(EnumType.STRING)
    @Column(name = "drafting_basis")
    private DraftBasis basis = DraftBasis.WEAKEST_AND_BELOW;

    private @Nullable Integer scoreRevision;

    @Convert(converter = DraftChange.Column.class)
    @Column(name = "draft_changes")
    private List<DraftChange> changes = List.of();

    @Convert(converter = TakenOver.Column.class)
    private List<TakenOver> takenOver = List.of();

    /** A new plan's. */
    protected Drafting() {}

    void choose(DraftBasis items) {
        basis = items;
    }

    void follow(int revision) {
        scoreRevision = revision;
    }

    void remember(DraftChange change) {
        changes = Stream.concat(changes.stream(), Stream.of(change)).toList();
    }

    void remember(List<TakenOver> more) {
        takenOver = Stream.concat(takenOver.stream(), more.stream()).toList();
    }

    DraftBasis basis() {
        return basis;
    }

    /** The revision of the scores it was drafted from; null where it was not. */
    @Nullable
    Integer scoreRevision() {
        return scoreRevision;
    }

    List<DraftChange> changes() {
        return changes;
    }

    List<TakenOver> takenOver() {
        return takenOver;
    }
}
