-- The read model: the newest state of every aggregate as its owner told it. Can be dropped and built again from the topics.
create table organisations (
    code    varchar primary key,
    name_th varchar not null,
    name_en varchar not null,
    type    varchar not null,
    group_of varchar,
    epoch   integer not null,
    version bigint  not null
);
create index organisations_by_type on organisations (type, code);

create table frameworks (
    subject     varchar primary key,
    fiscal_year integer not null,
    scope       varchar not null,
    content     jsonb   not null,
    epoch       integer not null,
    version     bigint  not null
);

create table scores (
    subject      varchar primary key,
    organisation varchar not null,
    fiscal_year  integer not null,
    total        numeric,
    grade        varchar,
    content      jsonb   not null,
    epoch        integer not null,
    version      bigint  not null
);
create index scores_of_year on scores (fiscal_year, organisation);

create table plans (
    id           uuid primary key,
    organisation varchar not null,
    fiscal_year  integer not null,
    status       varchar not null,
    issues       integer not null,
    content      jsonb   not null,
    epoch        integer not null,
    version      bigint  not null
);
create index plans_of_year on plans (fiscal_year, organisation);

create table measures (
    id           uuid primary key,
    plan         uuid    not null,
    organisation varchar not null,
    fiscal_year  integer not null,
    number       integer not null,
    status       varchar not null,
    percent      integer not null,
    due_on       date,
    removed      boolean not null,
    content      jsonb   not null,
    epoch        integer not null,
    version      bigint  not null
);
create index measures_of_year on measures (fiscal_year, organisation) where not removed;

create table results (
    id           uuid primary key,
    plan         uuid    not null,
    organisation varchar not null,
    fiscal_year  integer not null,
    half         varchar not null,
    number       integer not null,
    measures     uuid[]  not null,
    removed      boolean not null,
    content      jsonb   not null,
    epoch        integer not null,
    version      bigint  not null
);
create index results_of_year on results (fiscal_year, organisation) where not removed;

create table rounds (
    id           uuid primary key,
    plan         uuid    not null,
    organisation varchar not null,
    fiscal_year  integer not null,
    half         varchar not null,
    status       varchar not null,
    hash         varchar,
    content      jsonb   not null,
    epoch        integer not null,
    version      bigint  not null
);
create index rounds_of_year on rounds (fiscal_year, organisation);
create index rounds_by_hash on rounds (hash) where hash is not null;

create table evidence (
    id           uuid primary key,
    organisation varchar not null,
    kind         varchar not null,
    status       varchar not null,
    dead         boolean not null,
    targets      uuid[]  not null,
    content      jsonb   not null,
    epoch        integer not null,
    version      bigint  not null
);
create index evidence_of_organisation on evidence (organisation) where status = 'ATTACHED';
create index evidence_by_target on evidence using gin (targets);
