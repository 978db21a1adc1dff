package prongsai.reporting.book;

import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * By what the scores of the book were given.
 *
 * @param threshold null where none is known, or the offices chosen have different ones
 * @param indicators names by number; those known
 */
record Questionnaire(@Nullable BigDecimal threshold, Map<Integer, String> indicators) {
    /** Value {@code {1}} the year of plans. */
    static final String ROWS = """
            select (f.content ->> 'threshold')::numeric as threshold, (one ->> 'number')::int as number, one ->> 'nameTh' as name_th
            from frameworks f cross join jsonb_array_elements(f.content -> 'indicators') as one
            where f.fiscal_year = {1} - 1 and f.scope in (select o.framework_scope from organisations o where {where})
            order by f.scope, number
            """;

    static Questionnaire of(List<Row> rows) {
        Set<BigDecimal> thresholds = new LinkedHashSet<>();
        Map<Integer, String> indicators = new TreeMap<>();
        for (Row row : rows) {
            BigDecimal threshold = row.getBigDecimal("threshold");
            if (threshold != null) {
                thresholds.add(threshold.stripTrailingZeros());
            }
            indicators.putIfAbsent(row.getInteger("number"), row.getString("name_th"));
        }
        return new Questionnaire(thresholds.size() == 1 ? thresholds.iterator().next() : null, indicators);
    }

    /** {@code 2 การใช้งบประมาณ}; the number alone where its name is not known. */
    String heading(int number) {
        String name = indicators.get(number);
        return name == null ? Integer.toString(number) : number + " " + name;
    }
}
