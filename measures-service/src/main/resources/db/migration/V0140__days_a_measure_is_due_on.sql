-- A recurring measure is ticked day by day; due_on is the first day it is due on that is not ticked.
alter table measures add column ticks varchar not null default '[]' check (ticks is json array);
update measures set due_on = coalesce((due::json ->> 'date')::date,
    (make_date(fiscal_year - 544, 10, 1) + case due::json ->> 'recurrence'
        when 'MONTHLY' then interval '1 month' when 'QUARTERLY' then interval '3 months'
        when 'HALF_YEARLY' then interval '6 months' when 'YEARLY' then interval '1 year' end - interval '1 day')::date)
where due is not null;
alter table measures alter column ticks drop default;
