package prongsai.reporting.status;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.store.Conditions;
import prongsai.reporting.status.IndicatorsView.Indicator;
import prongsai.reporting.status.IndicatorsView.OfOrganisation;

/** Reads organisations by indicators from the prepared rows, a page with one statement. */
@ApplicationScoped
class CityIndicators {
    private static final String ROWS = """
            select o.code, o.name_th, o.name_en, i.indicator, i.score, i.score_before, i.issues, i.measures, i.completed, i.percent
            from (select o.code, o.name_th, o.name_en from organisations o where {where} order by o.code limit {2}) as o
            left join indicator_statuses i on i.fiscal_year = {1} and i.organisation = o.code
            order by o.code, i.indicator
            """;

    private final Pool pool;

    CityIndicators(Pool pool) {
        this.pool = pool;
    }

    /** The organisations chosen, in the order of their codes. */
    Uni<IndicatorsView> of(int fiscalYear, Chosen chosen, PageRequest request) {
        Conditions where = chosen.conditions(request);
        return pool.preparedQuery(Chosen.numbered(ROWS, where))
                .execute(Chosen.values(where, fiscalYear, request.oneMore()))
                .map(rows -> {
                    Page<OfOrganisation> page = Page.of(organisations(rows), request, OfOrganisation::organisation);
                    return new IndicatorsView(fiscalYear, fiscalYear - 1, page.items(), page.next());
                });
    }

    private static List<OfOrganisation> organisations(RowSet<Row> rows) {
        Map<String, OfOrganisation> byCode = new LinkedHashMap<>();
        for (Row row : rows) {
            OfOrganisation organisation = byCode.computeIfAbsent(
                    row.getString(0),
                    code -> new OfOrganisation(code, row.getString(1), row.getString(2), new ArrayList<>()));
            if (row.getInteger(3) != null) {
                organisation.indicators().add(indicator(row));
            }
        }
        return new ArrayList<>(byCode.values());
    }

    private static Indicator indicator(Row row) {
        BigDecimal score = row.getBigDecimal(4);
        BigDecimal before = row.getBigDecimal(5);
        return new Indicator(
                row.getInteger(3),
                score,
                before,
                difference(score, before),
                row.getInteger(6),
                row.getInteger(7),
                row.getInteger(8),
                row.getInteger(9));
    }

    private static @Nullable BigDecimal difference(@Nullable BigDecimal score, @Nullable BigDecimal before) {
        return score == null || before == null ? null : score.subtract(before);
    }
}
