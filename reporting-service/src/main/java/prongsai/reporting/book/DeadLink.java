package prongsai.reporting.book;

import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import prongsai.platform.time.Bangkok;

/**
 * A link of an office's evidence that no longer leads anywhere.
 *
 * @param measures the numbers of the measures it stands for, as {@code 1, 2}; null where it stands for a round
 * @param checkedOn the Bangkok day it was last tried on
 */
record DeadLink(
        String office,
        @Nullable String measures,
        @Nullable String caption,
        @Nullable String url,
        @Nullable LocalDate checkedOn) {
    /** Value {@code {1}} the year of plans. */
    static final String ROWS = """
            with chosen as materialized (select o.code, o.name_th from organisations o where {where}),
            target as (select organisation, id, array[id] as proves from measures
                       where fiscal_year = {1} and not removed and status <> 'WITHDRAWN' and organisation in (select code from chosen)
                       union all
                       select organisation, id, measures from results
                       where fiscal_year = {1} and not removed and organisation in (select code from chosen)
                       union all
                       select organisation, id, cast(array[] as uuid[]) from rounds
                       where fiscal_year = {1} and organisation in (select code from chosen)),
            dead as (select e.id, e.organisation, string_agg(distinct lpad(m.number::text, 6, '0'), ',') as numbers
                     from evidence e cross join unnest(e.targets) as named (id)
                     join target on target.id = named.id and target.organisation = e.organisation
                     left join measures m on m.id = any(target.proves) and not m.removed
                     where e.dead and e.status = 'ATTACHED' group by e.id, e.organisation)
            select chosen.name_th, regexp_replace(replace(dead.numbers, ',', ', '), '\\m0+', '', 'g') as numbers, e.content ->> 'caption' as caption,
                e.content ->> 'url' as url, (e.content -> 'check' ->> 'at')::timestamptz as checked_at
            from dead join evidence e on e.id = dead.id join chosen on chosen.code = dead.organisation
            order by dead.organisation, dead.numbers, e.id
            """;

    static DeadLink read(Row row) {
        OffsetDateTime checked = row.getOffsetDateTime("checked_at");
        return new DeadLink(
                row.getString("name_th"),
                row.getString("numbers"),
                row.getString("caption"),
                row.getString("url"),
                checked == null ? null : Bangkok.date(checked.toInstant()));
    }
}
