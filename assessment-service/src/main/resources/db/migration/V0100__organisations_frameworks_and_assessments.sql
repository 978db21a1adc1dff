create table organisations (
    code     varchar primary key check (code ~ '^[0-9A-Z-]{1,20}$'),
    name_th  varchar not null,
    name_en  varchar not null,
    type     varchar not null,
    group_of varchar,
    parent   varchar references organisations (code),
    sections varchar not null check (sections is json array),
    version  bigint  not null
);
create index organisations_by_type on organisations (type, code);

-- A framework is the yearly questionnaire as data; a revision once activated never changes.
create table frameworks (
    id          uuid primary key,
    fiscal_year integer not null check (fiscal_year between 2500 and 2699),
    scope       varchar not null,
    revision    integer not null check (revision > 0),
    status      varchar not null check (status in ('DRAFT', 'ACTIVE', 'SUPERSEDED')),
    content     varchar not null check (content is json object),
    version     bigint  not null,
    constraint frameworks_one_per_revision unique (fiscal_year, scope, revision)
);
create unique index frameworks_one_draft on frameworks (fiscal_year, scope) where status = 'DRAFT';
create unique index frameworks_one_active on frameworks (fiscal_year, scope) where status = 'ACTIVE';

create table assessments (
    id           uuid primary key,
    fiscal_year  integer not null check (fiscal_year between 2500 and 2699),
    organisation varchar not null references organisations (code),
    status       varchar not null check (status in ('DRAFT', 'PUBLISHED', 'BEING_CORRECTED')),
    revision     integer not null check (revision >= 0),
    given        varchar not null check (given is json object),
    published    varchar check (published is json object),
    version      bigint  not null,
    constraint assessments_one_per_organisation_and_year unique (fiscal_year, organisation)
);

-- What each publication said; never changed.
create table assessment_revisions (
    assessment uuid        not null references assessments (id),
    revision   integer     not null,
    reason     varchar,
    by_user    varchar     not null,
    at         timestamptz not null,
    published  varchar     not null check (published is json object),
    primary key (assessment, revision)
);
