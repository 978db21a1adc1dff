package prongsai.evidence.known;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import prongsai.platform.store.JsonColumn;
import prongsai.platform.time.Half;

/** A result as far as evidence needs to know it: of which measures it tells, and in which half-year's round. */
@Entity
@Table(name = "known_results")
public class KnownResult extends Copy {
    @Enumerated(EnumType.STRING)
    private Half half;

    @Convert(converter = MeasureIds.class)
    private List<UUID> measures;

    private boolean removed;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected KnownResult() {}

    @SuppressWarnings("NullAway.Init")
    KnownResult(UUID id) {
        super(id);
    }

    void take(Told told, Half round, List<UUID> answered, boolean gone) {
        take(told);
        half = round;
        measures = List.copyOf(answered);
        removed = gone;
    }

    Half half() {
        return half;
    }

    List<UUID> measures() {
        return measures;
    }

    boolean removed() {
        return removed;
    }

    @Converter
    @Immutable
    static class MeasureIds extends JsonColumn<List<UUID>> {
        MeasureIds() {
            super(new TypeReference<>() {});
        }
    }
}
