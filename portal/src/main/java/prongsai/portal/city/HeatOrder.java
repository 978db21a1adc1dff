package prongsai.portal.city;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.CityIndicators.Indicator;
import prongsai.portal.api.CityIndicators.Office;

/** By which indicator the offices are ordered; {@code 0} is the name, {@code -3} in the address the highest of indicator 3 first. */
record HeatOrder(int column, boolean descending) {
    static HeatOrder of(@Nullable String parameter) {
        String text = Objects.requireNonNullElse(parameter, "");
        if (!text.matches("-?[0-9]{1,2}")) {
            return new HeatOrder(0, false);
        }
        int number = Integer.parseInt(text);
        return new HeatOrder(Math.abs(number), number < 0);
    }

    public String parameter() {
        return column == 0 ? "" : (descending ? "-" : "") + column;
    }

    /** The weakest first, a second click turns. */
    HeatOrder clicked(int heading) {
        return new HeatOrder(heading, heading == column && heading != 0 && !descending);
    }

    /** For {@code aria-sort}. */
    String sorted(int heading) {
        return heading != column ? "none" : descending ? "descending" : "ascending";
    }

    /** What is unknown comes last, either way. */
    Comparator<Office> comparator(Comparator<Office> byName) {
        if (column == 0) {
            return byName;
        }
        Comparator<BigDecimal> scores = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.<Office, @Nullable BigDecimal>comparing(this::score, Comparator.nullsLast(scores))
                .thenComparing(byName);
    }

    private @Nullable BigDecimal score(Office office) {
        Indicator found = HeatMap.find(office, column);
        return found == null ? null : found.score();
    }
}
