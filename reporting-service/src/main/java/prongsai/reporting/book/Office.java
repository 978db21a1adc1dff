package prongsai.reporting.book;

import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One office's year. What is not known is null: score and grade of the year before the plan, those before them, the states.
 *
 * @param overdue measures that are late by the Bangkok day of the book
 * @param disclosed so many of the items to disclose are ready
 * @param without measures that have neither photo nor document nor link
 */
record Office(
        String code,
        String nameTh,
        @Nullable BigDecimal total,
        @Nullable String grade,
        @Nullable BigDecimal totalBefore,
        @Nullable String plan,
        int issues,
        int measures,
        int completed,
        int overdue,
        int percent,
        @Nullable String m6,
        @Nullable String m12,
        @Nullable String giftsM6,
        @Nullable String giftsM12,
        int disclosed,
        int toDisclose,
        int photos,
        int documents,
        int links,
        int deadLinks,
        int without) {
    private static final String DISTRICT = "สำนักงานเขต";

    /** Values {@code {1}} the year of plans, {@code {2}} today. */
    static final String ROWS = """
            select o.code, o.name_th, s.total, s.grade, s.total_before, s.plan_status, s.issues, s.measures, s.completed,
                width_bucket({2}::date - 1, s.due_days) as overdue, s.percent, s.m6, s.m12, s.gifts_m6, s.gifts_m12, s.disclosed,
                s.to_disclose, s.photos, s.documents, s.links, s.dead_links, s.without
            from organisations o left join statuses s on s.fiscal_year = {1} and s.organisation = o.code
            where {where} order by o.code
            """;

    static Office read(Row row) {
        return new Office(
                row.getString("code"),
                row.getString("name_th"),
                row.getBigDecimal("total"),
                row.getString("grade"),
                row.getBigDecimal("total_before"),
                row.getString("plan_status"),
                number(row, "issues"),
                number(row, "measures"),
                number(row, "completed"),
                number(row, "overdue"),
                number(row, "percent"),
                row.getString("m6"),
                row.getString("m12"),
                row.getString("gifts_m6"),
                row.getString("gifts_m12"),
                number(row, "disclosed"),
                number(row, "to_disclose"),
                number(row, "photos"),
                number(row, "documents"),
                number(row, "links"),
                number(row, "dead_links"),
                number(row, "without"));
    }

    private static int number(Row row, String column) {
        Integer value = row.getInteger(column);
        return value == null ? 0 : value;
    }

    /** The name without what all districts' names begin with. */
    String shortName() {
        return nameTh.startsWith(DISTRICT) ? nameTh.substring(DISTRICT.length()).strip() : nameTh;
    }

    /** Against the year before; null where one of them is not known. */
    @Nullable
    BigDecimal change() {
        return total == null || totalBefore == null ? null : total.subtract(totalBefore);
    }

    /** Measures neither completed nor late. */
    int underWay() {
        return Math.max(0, measures - completed - overdue);
    }
}
