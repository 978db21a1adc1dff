package prongsai.reporting.book;

import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An office's score of one indicator in the year before the plan; null where only the plan speaks of it. */
record IndicatorScore(
        String office, int indicator, @Nullable BigDecimal score) {
    /** Value {@code {1}} the year of plans. */
    static final String ROWS = """
            select i.organisation, i.indicator, i.score
            from indicator_statuses i join organisations o on o.code = i.organisation
            where i.fiscal_year = {1} and {where} order by i.organisation, i.indicator
            """;

    static IndicatorScore read(Row row) {
        return new IndicatorScore(
                row.getString("organisation"), row.getInteger("indicator"), row.getBigDecimal("score"));
    }
}
