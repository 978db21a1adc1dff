package prongsai.reporting.status;

import static java.time.temporal.ChronoUnit.DAYS;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.answer.Pages;
import prongsai.platform.store.Conditions;

/** Lists the measures that are late, the longest late first. */
@ApplicationScoped
class OverdueMeasures {
    private static final String ROWS = """
            select o.code, o.name_th, o.name_en, m.plan, m.id, m.number, m.content ->> 'activity', m.status, m.percent, m.due_on, m.sections
            from measures m join organisations o on o.code = m.organisation
            where m.fiscal_year = {1} and m.due_on < {2}::date and not m.removed and m.status not in ('COMPLETED', 'WITHDRAWN') and {where}
            order by m.due_on, m.organisation, m.number, m.id limit {3}
            """;

    private final Pool pool;

    OverdueMeasures(Pool pool) {
        this.pool = pool;
    }

    /**
     * Those of the organisations chosen.
     *
     * @param organisation only this one's; null for all
     * @param section only those that this section leads or supports, or that every section carries out; null for all
     */
    Uni<Page<OverdueMeasure>> of(
            int fiscalYear,
            Chosen chosen,
            @Nullable String organisation,
            @Nullable String section,
            PageRequest page,
            LocalDate today) {
        return rows(fiscalYear, chosen, organisation, section, page, today)
                .map(read -> Page.of(read, page, OverdueMeasures::key));
    }

    /** All of them, read page by page. */
    Pages<OverdueMeasure> all(
            int fiscalYear, Chosen chosen, @Nullable String organisation, @Nullable String section, LocalDate today) {
        return new Pages<>(last -> rows(
                fiscalYear,
                chosen,
                organisation,
                section,
                new PageRequest(PageRequest.MAX_LIMIT, last == null ? "" : key(last)),
                today));
    }

    private Uni<List<OverdueMeasure>> rows(
            int fiscalYear,
            Chosen chosen,
            @Nullable String organisation,
            @Nullable String section,
            PageRequest page,
            LocalDate today) {
        Conditions where = chosen.conditions(organisation)
                .and("(? = any(m.sections) or 'ALL' = any(m.sections))", section)
                // a section that few have is looked for in those alone
                .and(
                        "m.organisation in (select organisation from section_statuses where fiscal_year = " + fiscalYear
                                + " and section in (?, 'ALL'))",
                        section)
                .after(page, "(m.due_on, m.organisation, m.number, m.id)", OverdueMeasures::key);
        return pool.preparedQuery(Chosen.numbered(ROWS, where))
                .execute(Chosen.values(where, fiscalYear, today, page.oneMore()))
                .map(rows -> {
                    List<OverdueMeasure> read = new ArrayList<>();
                    rows.forEach(row -> read.add(measure(row, today)));
                    return read;
                });
    }

    private static String key(OverdueMeasure last) {
        return last.dueOn() + " " + last.organisation() + " " + last.number() + " " + last.measure();
    }

    private static List<Object> key(String text) {
        String[] parts = text.split(" ", -1);
        return List.of(LocalDate.parse(parts[0]), parts[1], Integer.valueOf(parts[2]), UUID.fromString(parts[3]));
    }

    private static OverdueMeasure measure(Row row, LocalDate today) {
        LocalDate dueOn = row.getLocalDate(9);
        return new OverdueMeasure(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                row.getUUID(3),
                row.getUUID(4),
                row.getInteger(5),
                row.getString(6),
                row.getString(7),
                row.getInteger(8),
                dueOn,
                DAYS.between(dueOn, today),
                List.of(row.getArrayOfStrings(10)));
    }
}
