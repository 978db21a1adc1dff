package prongsai.reporting.book;

import static java.time.temporal.ChronoUnit.DAYS;

import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.platform.thai.Sections;

/**
 * A measure of an office's plan; withdrawn ones too, which count nowhere.
 *
 * @param indicators the numbers of those it answers, in order
 * @param due the deadline as typed; null where nothing was
 * @param dueOn the first day it is due on that is not ticked; null where none is known
 * @param proven whether a photo, document or link stands for it or for a result of it
 */
record PlannedMeasure(
        String office,
        int number,
        List<Integer> indicators,
        @Nullable String activity,
        String responsible,
        @Nullable String due,
        @Nullable LocalDate dueOn,
        String status,
        int percent,
        boolean proven) {
    /** Value {@code {1}} the year of plans. */
    static final String ROWS = """
            with chosen as materialized (select o.code, o.name_th from organisations o where {where}),
            issue as (select p.organisation, one ->> 'id' as id, (one ->> 'indicator')::int as indicator
                      from plans p cross join jsonb_array_elements(p.content -> 'issues') as one
                      where p.fiscal_year = {1} and p.organisation in (select code from chosen)
                          and jsonb_typeof(one -> 'indicator') = 'number'),
            own as (select m.* from measures m
                    where m.fiscal_year = {1} and not m.removed and m.organisation in (select code from chosen)),
            answered as (select own.id, array_agg(distinct issue.indicator order by issue.indicator) as indicators
                         from own cross join unnest(own.issues) as answers (id)
                         join issue on issue.organisation = own.organisation and issue.id = answers.id group by own.id),
            target as (select organisation, id, array[id] as proves from own
                       union all
                       select organisation, id, measures from results
                       where fiscal_year = {1} and not removed and organisation in (select code from chosen)),
            proven as (select distinct unnest(target.proves) as id
                       from evidence e cross join unnest(e.targets) as named (id)
                       join target on target.id = named.id and target.organisation = e.organisation
                       where e.status = 'ATTACHED')
            select chosen.name_th, own.number, answered.indicators, own.content ->> 'activity' as activity,
                own.content -> 'responsible' ->> 'text' as responsible, own.sections, own.content -> 'due' ->> 'text' as due,
                own.due_on, own.status, own.percent, proven.id is not null as proven
            from own join chosen on chosen.code = own.organisation
            left join answered on answered.id = own.id left join proven on proven.id = own.id
            order by own.organisation, own.number, own.id
            """;

    static PlannedMeasure read(Row row) {
        Integer[] indicators = row.getArrayOfIntegers("indicators");
        return new PlannedMeasure(
                row.getString("name_th"),
                row.getInteger("number"),
                indicators == null ? List.of() : List.of(indicators),
                row.getString("activity"),
                responsible(row.getString("responsible"), row.getArrayOfStrings("sections")),
                row.getString("due"),
                row.getLocalDate("due_on"),
                row.getString("status"),
                row.getInteger("percent"),
                row.getBoolean("proven"));
    }

    private static String responsible(@Nullable String typed, String[] sections) {
        return typed != null && !typed.isBlank()
                ? typed
                : Arrays.stream(sections).map(PlannedMeasure::section).collect(Collectors.joining(", "));
    }

    private static String section(String code) {
        return code.equals("ALL") ? "ทุกฝ่าย" : Sections.codes().contains(code) ? Sections.nameTh(code) : code;
    }

    boolean withdrawn() {
        return status.equals("WITHDRAWN");
    }

    /** So many days late on this day; 0 while it is not. */
    int daysLate(LocalDate today) {
        boolean open = !withdrawn() && !status.equals("COMPLETED");
        return open && dueOn != null && dueOn.isBefore(today) ? (int) DAYS.between(dueOn, today) : 0;
    }

    /** {@code 1, 2}; empty where it answers none that is known. */
    String indicatorNumbers() {
        return indicators.stream().map(Objects::toString).collect(Collectors.joining(", "));
    }
}
