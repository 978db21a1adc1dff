-- Sections as an array, and an index for each way a work list is asked for, by one organisation or by all.
alter table measures alter column sections type varchar[]
    using case when sections = ',' then '{}' else string_to_array(trim(both ',' from sections), ',') end;
create index measures_by_section on measures using gin (sections);
create index measures_by_status on measures (status, organisation, fiscal_year, number);
create index measures_of_year on measures (fiscal_year, organisation, number);
drop index measures_by_due_date;
create index measures_open_by_due_date on measures (due_on, id) where status in ('PLANNED', 'IN_PROGRESS');
create index measures_open_of_year_by_due_date on measures (fiscal_year, due_on, id) where status in ('PLANNED', 'IN_PROGRESS');
create index plans_by_status on plans (status, fiscal_year, organisation);
