package prongsai.portal.city;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.CityStatus.Row;
import prongsai.portal.api.CityStatus.Score;
import prongsai.portal.layout.Language;

/** The columns of the table; each can order it. What is unknown counts as least. */
enum Column {
    NAME(null),
    SCORE(by(Column::total)),
    GRADE(by(Column::total)),
    PLAN(byState(Row::work, plan -> plan.status())),
    ISSUES(byInt(row -> row.work().issues())),
    MEASURES(byInt(row -> row.work().measures())),
    COMPLETED(byInt(row -> row.work().completed())),
    OVERDUE(byInt(row -> row.work().overdue())),
    PERCENT(by(row -> row.work().percent())),
    M6(byState(Function.identity(), row -> row.round("M6"))),
    M12(byState(Function.identity(), row -> row.round("M12"))),
    EVIDENCE(byInt(row ->
            row.proofs().photos() + row.proofs().documents() + row.proofs().links()));

    /** As work goes on: what came later stands higher. */
    private static final List<String> PROGRESS =
            List.of("DRAFT", "OPEN", "RETURNED", "PROPOSED", "SUBMITTED", "AMENDED", "APPROVED", "ACCEPTED");

    @SuppressWarnings("ImmutableEnumChecker") // comparators of this file, which keep nothing
    private final @Nullable Comparator<Row> comparator;

    Column(@Nullable Comparator<Row> comparator) {
        this.comparator = comparator;
    }

    /** Its name in the address: {@code percent}. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    Comparator<Row> comparator(Language language) {
        return comparator == null ? DistrictName.order(language) : comparator;
    }

    private static @Nullable BigDecimal total(Row row) {
        Score score = row.score();
        return score == null ? null : score.total();
    }

    private static Comparator<Row> by(Function<Row, @Nullable BigDecimal> value) {
        return Comparator.comparing(row -> Objects.requireNonNullElse(value.apply(row), BigDecimal.ONE.negate()));
    }

    private static Comparator<Row> byInt(ToIntFunction<Row> value) {
        return Comparator.comparingInt(value);
    }

    private static <T> Comparator<Row> byState(Function<Row, T> part, Function<T, @Nullable String> state) {
        return Comparator.comparingInt(
                row -> PROGRESS.indexOf(Objects.requireNonNullElse(state.apply(part.apply(row)), "")));
    }
}
