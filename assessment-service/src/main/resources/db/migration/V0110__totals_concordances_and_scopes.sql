-- The published total and grade beside the scores, so that organisations are ranked and listed without reading them all.
alter table assessments add column total numeric(5, 2);
alter table assessments add column grade varchar;
update assessments set total = (published::json ->> 'total')::numeric, grade = published::json ->> 'grade'
where published is not null;
create index assessments_by_total on assessments (fiscal_year, total) include (organisation) where total is not null;

-- No official list of the district groups was found: each says whether somebody has confirmed it.
alter table organisations add column group_verified boolean not null default false;
-- Which questionnaire the organisation is assessed by; null: the one of its type.
alter table organisations add column framework_scope varchar;
create index organisations_by_group on organisations (group_of, code);
create index organisations_by_parent on organisations (parent, code);

-- Which item of one year answers which of another.
create table concordances (
    id        uuid primary key,
    from_year integer not null check (from_year between 2500 and 2699),
    to_year   integer not null check (to_year between 2500 and 2699),
    scope     varchar not null,
    content   varchar not null check (content is json object),
    version   bigint  not null,
    check (from_year < to_year),
    constraint concordances_one_per_years_and_scope unique (from_year, to_year, scope)
);
