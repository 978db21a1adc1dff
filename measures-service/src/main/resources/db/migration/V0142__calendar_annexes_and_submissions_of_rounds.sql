-- When rounds open and are due, as the centre has set it; a year without a row goes by the fiscal year.
create table round_calendars (
    fiscal_year integer primary key check (fiscal_year between 2500 and 2699),
    rounds      varchar not null check (rounds is json array),
    version     bigint  not null
);

alter table rounds add column opens_on date;
alter table rounds add column period_from date;
alter table rounds add column period_to date;
update rounds set period_from = make_date(fiscal_year - 544, 10, 1),
    period_to = case half when 'M6' then make_date(fiscal_year - 543, 3, 31) else make_date(fiscal_year - 543, 9, 30) end;
alter table rounds alter column period_from set not null;
alter table rounds alter column period_to set not null;

alter table rounds add column annexes varchar not null default '[]' check (annexes is json array);
alter table rounds add column said varchar not null default '[]' check (said is json array);
alter table rounds add column return_notes varchar not null default '[]' check (return_notes is json array);
alter table rounds alter column annexes drop default;
alter table rounds alter column said drop default;
alter table rounds alter column return_notes drop default;

-- What was submitted, each time, for ever.
create table round_submissions (
    id           uuid primary key,
    round        uuid    not null references rounds (id),
    organisation varchar not null,
    number       integer not null check (number > 0),
    submitted_at timestamptz not null,
    submitted_by varchar not null,
    hash         varchar not null,
    snapshot     varchar not null check (snapshot is json object),
    constraint round_submissions_numbered_once unique (round, number)
);
insert into round_submissions (id, round, organisation, number, submitted_at, submitted_by, hash, snapshot)
    select gen_random_uuid(), id, organisation, 1, submitted_at, submitted_by, hash, snapshot from rounds where snapshot is not null;
