-- A country for measuring, written into the database of measures-service past the service: plans of many organisations with a hundred
-- measures each, as a year in its middle looks like. :year, :from, :to and :each are filled in by whoever runs it.

-- The first fifty are the districts, whose officers can sign in; the others are agencies.
create or replace temporary view bench_organisations as
select n, case when n < 50 then (1001 + n)::varchar else 'BENCH-' || lpad(n::varchar, 5, '0') end as code
from generate_series(0, 8299) as n;

insert into known_organisations (code, name_th, sections, epoch, version)
select code, 'หน่วยงาน ' || code, 'FINANCE,ADMIN,REGISTRATION,PUBLIC_WORKS,ENVIRONMENT,REVENUE,CLEANING,EDUCATION,CITY_LAW,COMMUNITY', 0, 0
from bench_organisations where n >= :from and n < :to
on conflict (code) do nothing;

insert into plans (id, organisation, fiscal_year, basis_fiscal_year, status, issues, indicator_notes, version, edition)
select md5('bench-plan-' || :year || code)::uuid, code, :year, :year - 1, 'APPROVED',
       (select json_agg(json_build_object('id', md5('bench-issue-' || :year || code || i)::uuid, 'position', i, 'indicator', 1 + i % 10,
           'items', json_build_array(json_build_object('fiscalYear', :year - 1, 'code', 'I' || i)),
           'description', repeat('ประเด็น ', 8)))::varchar from generate_series(1, 20) as i),
       '[]', 1, 1
from bench_organisations where n >= :from and n < :to
on conflict (id) do nothing;

insert into rounds (id, plan, organisation, fiscal_year, half, status, due_on, period_from, period_to, annexes, said, return_notes, version)
select md5('bench-round-' || :year || code || half)::uuid, md5('bench-plan-' || :year || code)::uuid, code, :year, half, 'OPEN',
       make_date(:year - 543, 10, 30), make_date(:year - 544, 10, 1), make_date(:year - 543, 9, 30), '[]', '[]', '[]', 1
from bench_organisations, unnest(array['M6', 'M12']) as half where n >= :from and n < :to
on conflict (id) do nothing;

-- A third is done, a third is late; every tenth is of the finance section, the others of the other nine.
insert into measures (id, plan, organisation, fiscal_year, number, issues, activity, outputs, awareness, due, due_on, responsible,
    sections, follow_up, status, percent, history, ticks, version)
select md5('bench-measure-' || :year || code || i)::uuid, md5('bench-plan-' || :year || code)::uuid, code, :year, i,
       json_build_array(md5('bench-issue-' || :year || code || (1 + i % 20))::uuid)::varchar, repeat('ถ้อยคำของมาตรการ ', 12),
       '[{"text":"info graphic ๓ แผ่น","kind":"info graphic","quantity":3}]', '[{"text":"Line","channel":"LINE"}]',
       json_build_object('text', 'ครบกำหนด', 'date', make_date(:year - 543, 1, 1) + i * 3, 'recurrence', 'NONE')::varchar,
       make_date(:year - 543, 1, 1) + i * 3,
       json_build_object('lead', json_build_array(section), 'supporting', json_build_array(), 'all', false, 'schools', false,
           'text', section)::varchar,
       array[section], '{"text":"ทุก ๑ เดือน","intervalMonths":1}',
       (array['PLANNED', 'IN_PROGRESS', 'COMPLETED'])[1 + i % 3], case when i % 3 = 2 then 100 else 40 end,
       '[{"status":"IN_PROGRESS","percent":40,"on":"2026-01-15","at":"2026-01-15T03:00:00Z","by":"officer"}]', '[]', 1
from bench_organisations, generate_series(1, :each) as i,
     lateral (select (array['FINANCE', 'ADMIN', 'REGISTRATION', 'PUBLIC_WORKS', 'ENVIRONMENT', 'REVENUE', 'CLEANING', 'EDUCATION',
         'CITY_LAW', 'COMMUNITY'])[1 + i % 10] as section) as of_section
where n >= :from and n < :to
on conflict (id) do nothing;
