package prongsai.measures.framework;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;
import prongsai.measures.framework.Concordances.Pair;
import prongsai.platform.store.JsonColumn;

/** Which items of a later year's questionnaire answer which of an earlier one's, in one scope. */
@Entity
@Table(name = "known_concordances")
class KnownConcordance extends Copy {
    private int fromYear;
    private int toYear;

    @SuppressWarnings("UnusedVariable") // queries ask for it
    private String scope;

    @Convert(converter = Pairs.class)
    private List<Pair> pairs = List.of();

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected KnownConcordance() {}

    KnownConcordance(int fromYear, int toYear, String scope) {
        super(id(fromYear, toYear, scope));
        this.fromYear = fromYear;
        this.toYear = toYear;
        this.scope = scope;
    }

    static String id(int fromYear, int toYear, String scope) {
        return fromYear + "-" + toYear + "-" + scope;
    }

    void take(List<Pair> told) {
        pairs = List.copyOf(told);
    }

    int fromYear() {
        return fromYear;
    }

    int toYear() {
        return toYear;
    }

    List<Pair> pairs() {
        return pairs;
    }

    @Converter
    @Immutable
    static class Pairs extends JsonColumn<List<Pair>> {
        Pairs() {
            super(new TypeReference<>() {});
        }
    }
}
