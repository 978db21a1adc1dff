package prongsai.measures.score;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was published of an organisation and year, as far as changes are computed of it.
 *
 * @param fiscalYear Buddhist Era
 */
public record PublishedFigures(
        int fiscalYear,
        @Nullable List<OfItem> items,
        @Nullable List<OfIndicator> indicators) {
    /** The score of an item, 0 to 100; null where it has none. */
    public record OfItem(String code, @Nullable BigDecimal score) {}

    /** The score of an indicator; null likewise. */
    public record OfIndicator(int number, @Nullable BigDecimal score) {}

    public @Nullable BigDecimal item(String code) {
        return items == null
                ? null
                : items.stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .map(OfItem::score)
                        .orElse(null);
    }

    public @Nullable BigDecimal indicator(int number) {
        return indicators == null
                ? null
                : indicators.stream()
                        .filter(one -> one.number() == number)
                        .findFirst()
                        .map(OfIndicator::score)
                        .orElse(null);
    }
}
