package prongsai.reporting.status;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.platform.store.Conditions;
import prongsai.reporting.status.SectionsView.Section;

/** Sums the prepared rows of the sections, with one statement. */
@ApplicationScoped
class CitySections {
    private static final String SUMS = """
            select nullif(s.section, ''), count(*), sum(s.measures), sum(s.completed), sum(width_bucket({2}::date - 1, s.due_days)),
                floor(sum(s.percents)::numeric / sum(s.measures))::int
            from section_statuses s join organisations o on o.code = s.organisation
            where s.fiscal_year = {1} and {where}
            group by s.section order by s.section = '', s.section
            """;

    private final Pool pool;

    CitySections(Pool pool) {
        this.pool = pool;
    }

    /**
     * The sections of the organisations chosen, in the order of their codes.
     *
     * @param organisation only this one's; null for all
     */
    Uni<SectionsView> of(int fiscalYear, Chosen chosen, @Nullable String organisation, LocalDate today) {
        Conditions where = chosen.conditions(organisation);
        return pool.preparedQuery(Chosen.numbered(SUMS, where))
                .execute(Chosen.values(where, fiscalYear, today))
                .map(rows -> {
                    List<Section> sections = new ArrayList<>();
                    rows.forEach(row -> sections.add(section(row)));
                    return new SectionsView(fiscalYear, sections);
                });
    }

    private static Section section(Row row) {
        return new Section(
                row.getString(0),
                StatusRows.number(row, 1),
                StatusRows.number(row, 2),
                StatusRows.number(row, 3),
                StatusRows.number(row, 4),
                (int) StatusRows.number(row, 5));
    }
}
