package prongsai.evidence.known;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import prongsai.platform.store.JsonColumn;

/** The published scores of an organisation's items in one fiscal year. */
@Entity
@Table(name = "known_scores")
public class KnownScores extends AssessedCopy {
    @Convert(converter = Items.class)
    private List<ItemScore> items = List.of();

    /** The score of an item, 0 to 100; null where it has none. */
    public record ItemScore(String code, @Nullable BigDecimal score) {}

    /** For Hibernate. */
    protected KnownScores() {}

    KnownScores(String id) {
        super(id);
    }

    static String id(int fiscalYear, String organisation) {
        return fiscalYear + "-" + organisation;
    }

    void take(List<ItemScore> published) {
        items = List.copyOf(published);
    }

    /** Null where the item has no score. */
    public @Nullable BigDecimal of(String code) {
        return items.stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .map(ItemScore::score)
                .orElse(null);
    }

    @Converter
    @Immutable
    static class Items extends JsonColumn<List<ItemScore>> {
        Items() {
            super(new TypeReference<>() {});
        }
    }
}
