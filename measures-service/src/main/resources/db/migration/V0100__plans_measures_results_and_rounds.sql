-- A plan holds its issues; edition counts every change beneath it, for its entity tag and as the lock of its writers.
create table plans (
    id                uuid primary key,
    organisation      varchar not null,
    fiscal_year       integer not null check (fiscal_year between 2500 and 2699),
    basis_fiscal_year integer not null check (basis_fiscal_year between 2499 and 2699),
    status            varchar not null check (status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'RETURNED', 'AMENDED')),
    return_reason     varchar,
    issues            varchar not null check (issues is json array),
    indicator_notes   varchar not null check (indicator_notes is json array),
    version           bigint  not null,
    edition           bigint  not null,
    constraint plans_one_per_organisation_and_year unique (organisation, fiscal_year)
);
create index plans_by_year on plans (fiscal_year, organisation);

create table measures (
    id           uuid primary key,
    plan         uuid    not null references plans (id),
    organisation varchar not null,
    fiscal_year  integer not null,
    number       integer not null check (number > 0),
    issues       varchar not null check (issues is json array),
    activity     varchar not null,
    outputs      varchar not null check (outputs is json array),
    awareness    varchar not null check (awareness is json array),
    due          varchar check (due is json object),
    due_on       date,
    responsible  varchar check (responsible is json object),
    sections     varchar not null,
    follow_up    varchar check (follow_up is json object),
    status       varchar not null check (status in ('PLANNED', 'IN_PROGRESS', 'COMPLETED', 'WITHDRAWN')),
    percent      integer not null check (percent between 0 and 100),
    history      varchar not null check (history is json array),
    version      bigint  not null,
    constraint measures_numbered_once unique (plan, number) deferrable initially deferred
);
create index measures_of_organisation on measures (organisation, fiscal_year, number);
create index measures_by_due_date on measures (fiscal_year, due_on) where status in ('PLANNED', 'IN_PROGRESS');

create table results (
    id           uuid primary key,
    plan         uuid    not null references plans (id),
    organisation varchar not null,
    fiscal_year  integer not null,
    half         varchar not null check (half in ('M6', 'M12')),
    number       integer not null check (number > 0),
    measures     varchar not null check (measures is json array),
    text         varchar not null,
    version      bigint  not null
);
create index results_of_plan on results (plan, half, number);

create table rounds (
    id            uuid primary key,
    plan          uuid    not null references plans (id),
    organisation  varchar not null,
    fiscal_year   integer not null,
    half          varchar not null check (half in ('M6', 'M12')),
    status        varchar not null check (status in ('OPEN', 'PROPOSED', 'SUBMITTED', 'ACCEPTED', 'RETURNED')),
    due_on        date    not null,
    return_reason varchar,
    submitted_at  timestamptz,
    submitted_by  varchar,
    snapshot      varchar check (snapshot is json object),
    hash          varchar,
    version       bigint  not null,
    constraint rounds_one_per_plan_and_half unique (plan, half)
);

-- What others have told: copies, newer wins.
create table known_organisations (
    code     varchar primary key,
    name_th  varchar not null,
    sections varchar not null,
    epoch    integer not null,
    version  bigint  not null
);

create table known_evidence (
    id           uuid primary key,
    organisation varchar not null,
    status       varchar not null,
    measures     uuid[]  not null,
    results      uuid[]  not null,
    rounds       uuid[]  not null,
    content      varchar not null check (content is json object),
    epoch        integer not null,
    version      bigint  not null
);
create index known_evidence_of_organisation on known_evidence (organisation);
