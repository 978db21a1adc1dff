-- What the state of the city is read from: a row per year and organisation, counted anew in the transaction that changes it.

-- what a measure answers and who carries it out, so that it can be counted without reading its content
alter table measures add column issues varchar[] not null default '{}', add column sections varchar[] not null default '{}';
update measures set
    issues = array(select jsonb_array_elements_text(case jsonb_typeof(content -> 'issues') when 'array' then content -> 'issues' else '[]' end)),
    sections = array(select jsonb_array_elements_text(case jsonb_typeof(content -> 'responsible' -> 'lead') when 'array' then content -> 'responsible' -> 'lead' else '[]' end)
                     union
                     select jsonb_array_elements_text(case jsonb_typeof(content -> 'responsible' -> 'supporting') when 'array' then content -> 'responsible' -> 'supporting' else '[]' end)
                     union
                     select 'ALL' where content -> 'responsible' ->> 'all' = 'true');
-- late ones, the longest late first: in the whole city, and of one organisation
create index measures_open_by_day on measures (fiscal_year, due_on, organisation, number, id)
    where not removed and status not in ('COMPLETED', 'WITHDRAWN');
create index measures_open_of_organisation on measures (organisation, fiscal_year, due_on, number, id)
    where not removed and status not in ('COMPLETED', 'WITHDRAWN');

alter table organisations add column sections varchar[] not null default '{}';

-- due_days: the days that open measures are due on, in order; how many of them are past tells how many are late, on any day
create table statuses (
    fiscal_year       integer not null,
    organisation      varchar not null,
    total             numeric,
    grade             varchar,
    total_before      numeric,
    plan_status       varchar,
    issues            integer not null default 0,
    measures          integer not null default 0,
    completed         integer not null default 0,
    percent           integer not null default 0,
    due_days          date[]  not null default '{}',
    m6                varchar,
    m12               varchar,
    gifts_m6          varchar,
    gifts_m12         varchar,
    disclosed         integer not null default 0,
    to_disclose       integer not null default 0,
    photos            integer not null default 0,
    documents         integer not null default 0,
    links             integer not null default 0,
    dead_links        integer not null default 0,
    without           integer not null default 0,
    version           bigint  not null,
    primary key (fiscal_year, organisation)
);
create index statuses_of_organisation on statuses (organisation);

create table indicator_statuses (
    fiscal_year  integer not null,
    organisation varchar not null,
    indicator    integer not null,
    score        numeric,
    score_before numeric,
    issues       integer not null,
    measures     integer not null,
    completed    integer not null,
    percent      integer not null,
    primary key (fiscal_year, organisation, indicator)
);

-- section: empty for measures that name none
create table section_statuses (
    fiscal_year  integer not null,
    organisation varchar not null,
    section      varchar not null,
    measures     integer not null,
    completed    integer not null,
    percents     integer not null,
    due_days     date[]  not null,
    primary key (fiscal_year, organisation, section)
);
create index section_statuses_by_section on section_statuses (fiscal_year, section, organisation);

-- moves with everything a year shows; year 0 moves with the organisations themselves
create table year_versions (
    fiscal_year integer primary key,
    version     bigint      not null,
    as_of       timestamptz not null
);
