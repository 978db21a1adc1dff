package prongsai.reporting.status;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.identity.Scope;
import prongsai.reporting.status.StatusView.City;
import prongsai.reporting.status.StatusView.Disclosures;
import prongsai.reporting.status.StatusView.EvidenceCount;
import prongsai.reporting.status.StatusView.OfOrganisation;
import prongsai.reporting.status.StatusView.PlanState;
import prongsai.reporting.status.StatusView.Score;

/** Reads the state of the city: one statement for all organisations of a page, one for the sums. */
@ApplicationScoped
class CityStatus {
    /** Which organisations; null is open. */
    record Filter(@Nullable String type, @Nullable String group, Scope scope) {}

    private static final String CHOSEN = """
            with chosen as (select code, name_th, name_en, group_of, framework_scope from organisations
                            where type = $3 and ($4::varchar is null or group_of = $4) and ($5::varchar is null or code = $5)
                              and code > $6 order by code limit $7),
            own as (select id, organisation, status, percent, due_on from measures
                    where fiscal_year = $1 and not removed and status <> 'WITHDRAWN' and organisation in (select code from chosen)),
            m as (select organisation, count(*) as measures, count(*) filter (where status = 'COMPLETED') as completed,
                         count(*) filter (where due_on < $2 and status <> 'COMPLETED') as overdue,
                         floor(avg(percent))::int as percent
                  from own group by organisation),
            target as (select id, organisation, array[id] as proves from own
                       union all
                       select id, organisation, measures from results where fiscal_year = $1 and not removed
                          and organisation in (select code from chosen)
                       union all
                       select id, organisation, array[]::uuid[] from rounds where fiscal_year = $1 and organisation in (select code from chosen)),
            proof as (select e.id, e.organisation, e.kind, e.dead, t.proves from evidence e
                      cross join unnest(e.targets) as named(id) join target t on t.id = named.id
                      where e.status = 'ATTACHED' and e.organisation in (select code from chosen)),
            e as (select organisation, count(distinct id) filter (where kind = 'PHOTO') as photos,
                         count(distinct id) filter (where kind = 'DOCUMENT') as documents,
                         count(distinct id) filter (where kind = 'LINK') as links,
                         count(distinct id) filter (where dead) as dead_links
                  from proof group by organisation),
            bare as (select organisation, count(*) as without from own
                     where id not in (select unnest(proves) from proof) group by organisation),
            r as (select organisation, max(status) filter (where half = 'M6') as m6, max(status) filter (where half = 'M12') as m12
                  from rounds where fiscal_year = $1 and organisation in (select code from chosen) group by organisation),
            g as (select organisation, max(status) filter (where half = 'M6') as gifts_m6,
                         max(status) filter (where half = 'M12') as gifts_m12
                  from gift_returns where fiscal_year = $1 and organisation in (select code from chosen) group by organisation),
            d as (select c.code as organisation, cardinality(f.oit_items) as to_disclose,
                         (select count(*) from disclosures said where said.fiscal_year = $1 and said.organisation = c.code
                             and said.state = 'READY' and said.item = any(f.oit_items)) as disclosed
                  from chosen c join frameworks f on f.fiscal_year = $1 and f.scope = c.framework_scope)
            """;

    private static final String ROWS = CHOSEN + """
            select c.*, s.total, s.grade, p.status, p.issues, m.measures, m.completed, m.overdue, m.percent, r.m6, r.m12,
                   g.gifts_m6, g.gifts_m12,
                   e.photos, e.documents, e.links, e.dead_links, bare.without, d.disclosed, d.to_disclose
            from chosen c
            left join scores s on s.organisation = c.code and s.fiscal_year = $1 - 1
            left join plans p on p.organisation = c.code and p.fiscal_year = $1
            left join m on m.organisation = c.code left join r on r.organisation = c.code
            left join g on g.organisation = c.code
            left join e on e.organisation = c.code left join bare on bare.organisation = c.code
            left join d on d.organisation = c.code
            order by c.code
            """;

    private static final String SUMS = CHOSEN + """
            select (select count(*) from chosen) as organisations,
                   (select count(*) from plans where fiscal_year = $1 and organisation in (select code from chosen)) as plans,
                   (select sum(measures) from m) as measures, (select sum(completed) from m) as completed,
                   (select sum(overdue) from m) as overdue, (select sum(photos) from e) as photos,
                   (select sum(documents) from e) as documents, (select sum(links) from e) as links,
                   (select sum(dead_links) from e) as dead_links,
                   (select max(occurred_at) from records) as as_of
            """;

    private final Pool pool;

    CityStatus(Pool pool) {
        this.pool = pool;
    }

    Uni<StatusView> of(int fiscalYear, Filter filter, PageRequest page, LocalDate today) {
        return pool.preparedQuery(ROWS)
                .execute(parameters(fiscalYear, filter, page.after(), page.oneMore(), today))
                .chain(rows -> pool.preparedQuery(SUMS)
                        .execute(parameters(fiscalYear, filter, "", Integer.MAX_VALUE, today))
                        .map(sums -> view(fiscalYear, rows, sums.iterator().next(), page)));
    }

    private static Tuple parameters(int fiscalYear, Filter filter, String after, int limit, LocalDate today) {
        return Tuple.tuple()
                .addInteger(fiscalYear)
                .addLocalDate(today)
                .addString(filter.type() == null ? "district-office" : filter.type())
                .addString(filter.group())
                .addString(filter.scope().own())
                .addString(after)
                .addInteger(limit);
    }

    private static StatusView view(int fiscalYear, RowSet<Row> rows, Row sums, PageRequest request) {
        List<OfOrganisation> all = new ArrayList<>();
        rows.forEach(row -> all.add(organisation(fiscalYear, row)));
        Page<OfOrganisation> page = Page.of(all, request, OfOrganisation::organisation);
        Instant asOf = sums.getOffsetDateTime("as_of") == null
                ? null
                : sums.getOffsetDateTime("as_of").toInstant();
        City city = new City(
                number(sums, "organisations"),
                number(sums, "plans"),
                number(sums, "measures"),
                number(sums, "completed"),
                number(sums, "overdue"),
                number(sums, "photos"),
                number(sums, "documents"),
                number(sums, "links"),
                number(sums, "dead_links"));
        return new StatusView(fiscalYear, asOf, city, page.items(), page.next());
    }

    private static OfOrganisation organisation(int fiscalYear, Row row) {
        return new OfOrganisation(
                row.getString("code"),
                row.getString("name_th"),
                row.getString("name_en"),
                row.getString("group_of"),
                new Score(fiscalYear - 1, row.getBigDecimal("total"), row.getString("grade")),
                new PlanState(
                        row.getString("status"),
                        number(row, "issues"),
                        number(row, "measures"),
                        number(row, "completed"),
                        number(row, "overdue"),
                        (int) number(row, "percent")),
                halves(row.getString("m6"), row.getString("m12")),
                halves(row.getString("gifts_m6"), row.getString("gifts_m12")),
                new Disclosures(number(row, "disclosed"), number(row, "to_disclose")),
                new EvidenceCount(
                        number(row, "photos"),
                        number(row, "documents"),
                        number(row, "links"),
                        number(row, "dead_links"),
                        number(row, "without")));
    }

    private static Map<String, @Nullable String> halves(@Nullable String first, @Nullable String whole) {
        Map<String, @Nullable String> halves = new LinkedHashMap<>();
        halves.put("M6", first);
        halves.put("M12", whole);
        return halves;
    }

    private static long number(Row row, String column) {
        Number value = (Number) row.getValue(column);
        return value == null ? 0 : value.longValue();
    }
}
