package prongsai.portal.city;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.CityStatus.City;
import prongsai.portal.api.CityStatus.Row;

/** Numbers as they are shown. */
final class Figures {
    static final String UNKNOWN = "–";

    private Figures() {}

    /** {@code 1,234}. */
    static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A score with its two decimals. */
    static String score(@Nullable BigDecimal score) {
        return score == null ? UNKNOWN : score.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** {@code 62.5%}, {@code 100%}. */
    static String percent(@Nullable BigDecimal percent) {
        if (percent == null) {
            return UNKNOWN;
        }
        BigDecimal rounded = percent.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString() + "%";
    }

    /** How much of a bar of 100 is filled. */
    static int width(@Nullable BigDecimal percent) {
        return percent == null
                ? 0
                : percent.setScale(0, RoundingMode.HALF_UP)
                        .min(BigDecimal.valueOf(100))
                        .max(BigDecimal.ZERO)
                        .intValue();
    }

    /** How many of a hundred; nothing of nothing is unknown. */
    static @Nullable BigDecimal share(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .scaleByPowerOfTen(2)
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    /** The sums over these organisations, for where the service's own sums are about more than what is asked for. */
    static City sums(List<Row> rows) {
        return new City(
                rows.size(),
                (int) rows.stream().filter(Row::hasPlan).count(),
                sum(rows, row -> row.work().measures()),
                sum(rows, row -> row.work().completed()),
                sum(rows, row -> row.work().overdue()),
                sum(rows, row -> row.proofs().photos()),
                sum(rows, row -> row.proofs().documents()),
                sum(rows, row -> row.proofs().links()),
                sum(rows, row -> row.proofs().deadLinks()));
    }

    private static int sum(List<Row> rows, ToIntFunction<Row> value) {
        return rows.stream().mapToInt(value).sum();
    }
}
