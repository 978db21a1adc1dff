package prongsai.evidence.known;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import prongsai.platform.store.JsonColumn;

/** Which items of a later year's questionnaire answer which of an earlier one's; an item it does not name answers none. */
@Entity
@Table(name = "known_concordances")
public class KnownConcordance extends AssessedCopy {
    @Convert(converter = Pairs.class)
    private List<Pair> items = List.of();

    /** The code in the earlier year and in the later; null where an item has no partner. */
    public record Pair(@Nullable String from, @Nullable String to) {}

    /** For Hibernate. */
    protected KnownConcordance() {}

    KnownConcordance(String id) {
        super(id);
    }

    static String id(int fromYear, int toYear, String scope) {
        return fromYear + "-" + toYear + "-" + scope;
    }

    void take(List<Pair> pairs) {
        items = List.copyOf(pairs);
    }

    /** The codes in the earlier year of what this item of the later one asks. */
    public List<String> earlier(String later) {
        return items.stream()
                .filter(pair -> later.equals(pair.to()))
                .flatMap(pair -> Stream.ofNullable(pair.from()))
                .distinct()
                .toList();
    }

    @Converter
    @Immutable
    static class Pairs extends JsonColumn<List<Pair>> {
        Pairs() {
            super(new TypeReference<>() {});
        }
    }
}
