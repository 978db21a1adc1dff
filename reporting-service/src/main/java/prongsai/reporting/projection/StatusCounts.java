package prongsai.reporting.projection;

/**
 * How a year of an organisation is counted: {@code %1$s} is the schema, {@code %2$s} the wanted years {@code (y, o)}. Withdrawn and
 * removed measures count nowhere.
 */
final class StatusCounts {
    private static final String MEASURES = """
            with wanted as materialized %2$s,
            own as materialized (select y, o, m.id, m.status, m.percent, m.due_on, m.issues, m.sections
                    from wanted join %1$s.measures m on m.fiscal_year = y and m.organisation = o
                    where not m.removed and m.status <> 'WITHDRAWN'),
            """;

    /** The year as a whole. */
    static final String OF_YEAR = MEASURES + """
            work as (select y, o, count(*) as measures, count(*) filter (where status = 'COMPLETED') as completed,
                         floor(avg(percent)) as percent,
                         array_agg(due_on order by due_on) filter (where due_on is not null and status <> 'COMPLETED') as due_days
                     from own group by y, o),
            target as (select y, o, id, array[id] as proves from own
                       union all
                       select y, o, r.id, r.measures from wanted join %1$s.results r on r.fiscal_year = y and r.organisation = o
                       where not r.removed
                       union all
                       select y, o, r.id, cast(array[] as uuid[]) from wanted join %1$s.rounds r on r.fiscal_year = y and r.organisation = o),
            attached as materialized (select e.id, e.organisation, e.kind, e.dead, named.id as target
                         from %1$s.evidence e cross join unnest(e.targets) as named (id)
                         where e.status = 'ATTACHED' and e.organisation in (select o from wanted)),
            proof as materialized (select t.y, t.o, a.id, a.kind, a.dead, t.proves
                      from attached a join target t on t.id = a.target and t.o = a.organisation),
            proofs as (select y, o, count(distinct id) filter (where kind = 'PHOTO') as photos,
                           count(distinct id) filter (where kind = 'DOCUMENT') as documents,
                           count(distinct id) filter (where kind = 'LINK') as links,
                           count(distinct id) filter (where dead) as dead_links
                       from proof group by y, o),
            proven as (select distinct unnest(proves) as id from proof),
            bare as (select y, o, count(*) as without from own left join proven on proven.id = own.id where proven.id is null group by y, o),
            half as (select y, o, max(r.status) filter (where r.half = 'M6') as m6, max(r.status) filter (where r.half = 'M12') as m12
                     from wanted join %1$s.rounds r on r.fiscal_year = y and r.organisation = o group by y, o),
            gift as (select y, o, max(g.status) filter (where g.half = 'M6') as m6, max(g.status) filter (where g.half = 'M12') as m12
                     from wanted join %1$s.gift_returns g on g.fiscal_year = y and g.organisation = o group by y, o),
            shown as (select y, o, cardinality(f.oit_items) as to_disclose,
                          (select count(*) from %1$s.disclosures d where d.fiscal_year = y and d.organisation = o
                              and d.state = 'READY' and d.item = any(f.oit_items)) as disclosed
                      from wanted join %1$s.organisations org on org.code = o
                      join %1$s.frameworks f on f.fiscal_year = y and f.scope = org.framework_scope)
            update %1$s.statuses as s set
                total = score.total, grade = score.grade, total_before = earlier.total,
                plan_status = plan.status, issues = coalesce(plan.issues, 0),
                measures = coalesce(work.measures, 0), completed = coalesce(work.completed, 0), percent = coalesce(work.percent, 0),
                due_days = coalesce(work.due_days, '{}'),
                m6 = half.m6, m12 = half.m12, gifts_m6 = gift.m6, gifts_m12 = gift.m12,
                disclosed = coalesce(shown.disclosed, 0), to_disclose = coalesce(shown.to_disclose, 0),
                photos = coalesce(proofs.photos, 0), documents = coalesce(proofs.documents, 0), links = coalesce(proofs.links, 0),
                dead_links = coalesce(proofs.dead_links, 0), without = coalesce(bare.without, 0),
                version = s.version + 1
            from wanted w
            left join %1$s.scores score on score.fiscal_year = w.y - 1 and score.organisation = w.o
            left join %1$s.scores earlier on earlier.fiscal_year = w.y - 2 and earlier.organisation = w.o
            left join %1$s.plans plan on plan.fiscal_year = w.y and plan.organisation = w.o
            left join work on work.y = w.y and work.o = w.o
            left join proofs on proofs.y = w.y and proofs.o = w.o
            left join bare on bare.y = w.y and bare.o = w.o
            left join half on half.y = w.y and half.o = w.o
            left join gift on gift.y = w.y and gift.o = w.o
            left join shown on shown.y = w.y and shown.o = w.o
            where s.fiscal_year = w.y and s.organisation = w.o
            returning s.organisation
            """;

    /** Each indicator that is scored or that the plan has issues of; a measure counts once for each indicator it answers. */
    static final String OF_INDICATORS = MEASURES + """
            issue as (select y, o, one ->> 'id' as id, cast(one ->> 'indicator' as int) as indicator
                      from wanted join %1$s.plans p on p.fiscal_year = y and p.organisation = o
                      cross join jsonb_array_elements(p.content -> 'issues') as one where jsonb_typeof(one -> 'indicator') = 'number'),
            score as (select y, o, cast(one ->> 'number' as int) as indicator, cast(one ->> 'score' as numeric) as score, s.fiscal_year = y - 1 as latest
                      from wanted join %1$s.scores s on s.fiscal_year in (y - 1, y - 2) and s.organisation = o
                      cross join jsonb_array_elements(s.content -> 'indicators') as one),
            answer as materialized (select y, o, id, status, percent, unnest(issues) as issue from own),
            answered as (select distinct a.y, a.o, issue.indicator, a.id, a.status, a.percent
                         from answer a join issue on issue.y = a.y and issue.o = a.o and issue.id = a.issue),
            counted as materialized (
                select n.y, n.o, n.indicator, n.score, n.score_before, n.issues,
                       coalesce(a.measures, 0) as measures, coalesce(a.completed, 0) as completed, coalesce(a.percent, 0) as percent
                from (select y, o, indicator, max(score) filter (where latest) as score, max(score) filter (where not latest) as score_before,
                             sum(issues) as issues
                      from (select y, o, indicator, score, latest, 0 as issues from score
                            union all
                            select y, o, indicator, null, null, 1 from issue) as each group by y, o, indicator) as n
                left join (select y, o, indicator, count(*) as measures, count(*) filter (where status = 'COMPLETED') as completed,
                                  floor(avg(percent)) as percent from answered group by y, o, indicator) as a
                    on a.y = n.y and a.o = n.o and a.indicator = n.indicator),
            gone as (delete from %1$s.indicator_statuses s using wanted where s.fiscal_year = y and s.organisation = o and not exists (
                select from counted c where c.y = s.fiscal_year and c.o = s.organisation and c.indicator = s.indicator))
            insert into %1$s.indicator_statuses as s
            select y, o, indicator, score, score_before, issues, measures, completed, percent from counted
            on conflict (fiscal_year, organisation, indicator) do update set score = excluded.score, score_before = excluded.score_before,
                issues = excluded.issues, measures = excluded.measures, completed = excluded.completed, percent = excluded.percent
            where s is distinct from excluded
            returning organisation
            """;

    /**
     * Each section that carries measures out, leading or supporting. One that every section carries out counts for each of the
     * organisation's sections, or for ALL where those are not known; one that names none counts for the empty section.
     */
    static final String OF_SECTIONS = MEASURES + """
            carried as (select distinct own.y, own.o, who.section, own.id, own.status, own.percent, own.due_on
                        from own left join %1$s.organisations org on org.code = own.o
                        cross join unnest(case
                            when own.sections = '{}' then cast(array[''] as varchar[])
                            when 'ALL' = any(own.sections) and cardinality(org.sections) > 0 then array_remove(own.sections, 'ALL') || org.sections
                            else own.sections end) as who (section)),
            counted as materialized (
                select y, o, section, count(*) as measures, count(*) filter (where status = 'COMPLETED') as completed, sum(percent) as percents,
                       coalesce(array_agg(due_on order by due_on) filter (where due_on is not null and status <> 'COMPLETED'), '{}') as due_days
                from carried group by y, o, section),
            gone as (delete from %1$s.section_statuses s using wanted where s.fiscal_year = y and s.organisation = o and not exists (
                select from counted c where c.y = s.fiscal_year and c.o = s.organisation and c.section = s.section))
            insert into %1$s.section_statuses as s
            select y, o, section, measures, completed, percents, due_days from counted
            on conflict (fiscal_year, organisation, section) do update set measures = excluded.measures, completed = excluded.completed,
                percents = excluded.percents, due_days = excluded.due_days
            where s is distinct from excluded
            returning organisation
            """;

    private StatusCounts() {}
}
