package prongsai.reporting.status;

import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prongsai.reporting.status.StatusView.Disclosures;
import prongsai.reporting.status.StatusView.EvidenceCount;
import prongsai.reporting.status.StatusView.OfOrganisation;
import prongsai.reporting.status.StatusView.PlanState;
import prongsai.reporting.status.StatusView.Score;

/**
 * The prepared rows, one for an organisation that has anything in the year: {@code {1}} is the year of plans, {@code {2}} today.
 * How many measures are late is how many of the days that open ones are due on are past.
 */
final class StatusRows {
    /** Read by its places below. */
    static final String COLUMNS = """
            o.code, o.name_th, o.name_en, o.group_of, s.total, s.grade, s.total_before, s.plan_status, s.issues, s.measures, s.completed,
            width_bucket({2}::date - 1, s.due_days) as overdue, s.percent, s.m6, s.m12, s.gifts_m6, s.gifts_m12, s.disclosed,
            s.to_disclose, s.photos, s.documents, s.links, s.dead_links, s.without
            """;

    static final String SOURCE =
            " from organisations o left join statuses s on s.fiscal_year = {1} and s.organisation = o.code where {where} ";

    static final String BY_CODE = "select " + COLUMNS + SOURCE + "order by o.code limit {3}";

    static final String SUMS = """
            select count(*), count(s.plan_status), sum(s.measures), sum(s.completed), sum(width_bucket({2}::date - 1, s.due_days)),
                sum(s.photos), sum(s.documents), sum(s.links), sum(s.dead_links)
            """ + SOURCE;

    private static final int RANK = 24;

    private StatusRows() {}

    /**
     * The ranking by this order: equal figures share a rank, and it counts those on the pages before. Only the figures of all are
     * ranked; the rest of a row is read for those of the page.
     */
    static String ranked(Order order) {
        return "select " + COLUMNS + ", r.rank from (select * from (select o.code, " + order.figure()
                + " as figure, case when "
                + order.figure() + " is not null then rank() over (order by " + order.figure()
                + " desc nulls last) end as rank"
                + SOURCE
                + ") as ranked where {5} = '' or ({4}::numeric is not null and (figure < {4} or figure is null or figure = {4} and code > {5}))"
                + " or ({4}::numeric is null and figure is null and code > {5}) order by figure desc nulls last, code limit {3}) as r"
                + " join organisations o on o.code = r.code left join statuses s on s.fiscal_year = {1} and s.organisation = o.code"
                + " order by r.figure desc nulls last, r.code";
    }

    static OfOrganisation read(int fiscalYear, Row row, boolean ranked) {
        BigDecimal total = row.getBigDecimal(4);
        BigDecimal before = row.getBigDecimal(6);
        return new OfOrganisation(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                new Score(
                        fiscalYear - 1,
                        total,
                        row.getString(5),
                        before,
                        total == null || before == null ? null : total.subtract(before)),
                new PlanState(row.getString(7), number(row, 8), number(row, 9), number(row, 10), number(row, 11), (int)
                        number(row, 12)),
                halves(row.getString(13), row.getString(14)),
                halves(row.getString(15), row.getString(16)),
                new Disclosures(number(row, 17), number(row, 18)),
                new EvidenceCount(number(row, 19), number(row, 20), number(row, 21), number(row, 22), number(row, 23)),
                ranked ? row.getLong(RANK) : null);
    }

    private static Map<String, @Nullable String> halves(@Nullable String first, @Nullable String whole) {
        Map<String, @Nullable String> halves = new LinkedHashMap<>();
        halves.put("M6", first);
        halves.put("M12", whole);
        return halves;
    }

    static long number(Row row, int column) {
        Number value = (Number) row.getValue(column);
        return value == null ? 0 : value.longValue();
    }
}
