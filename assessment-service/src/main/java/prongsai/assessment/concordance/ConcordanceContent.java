package prongsai.assessment.concordance;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import prongsai.platform.store.JsonColumn;
import prongsai.platform.thai.ItemCode;

/**
 * What a concordance says.
 *
 * @param verified whether somebody who knows both questionnaires has confirmed it
 * @param items the pairs; an item that is in none of them is not spoken of, and then not compared either
 * @param indicators the pairs of indicators; null: an indicator keeps its number
 */
public record ConcordanceContent(
        boolean verified,

        @NotNull(message = "error.required") @Size(max = 1000, message = "error.too-many")
        List<@Valid ItemPair> items,

        @Nullable @Size(max = 100, message = "error.too-many")
        List<@Valid IndicatorPair> indicators) {
    /**
     * Two items that ask the same, or one that has no partner ("not comparable"): then the other side is null. An item may
     * stand in several pairs, where one became two or two became one.
     */
    public record ItemPair(
            @Nullable String from,
            @Nullable String to,

            @Nullable @Size(max = 500, message = "error.too-long")
            String note) {
        public ItemPair {
            from = tidy(from);
            to = tidy(to);
        }

        private static @Nullable String tidy(@Nullable String typed) {
            return typed == null
                    ? null
                    : ItemCode.tryParse(typed).map(ItemCode::toString).orElse(typed);
        }
    }

    /** Two indicators that mean the same, or one that has no partner. */
    public record IndicatorPair(
            @Nullable Integer from, @Nullable Integer to) {}

    /** The content as a column. */
    @Converter
    @Immutable
    static class Column extends JsonColumn<ConcordanceContent> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
