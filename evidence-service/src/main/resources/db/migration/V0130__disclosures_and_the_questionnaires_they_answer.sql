-- What assessment-service has told of: never the truth, always its latest copy. The id is the key its owner gives it.
create table known_organisations (
    id       varchar primary key,
    scope    varchar not null,
    sections varchar not null check (sections is json array),
    epoch    integer not null,
    version  bigint  not null
);

create table known_frameworks (
    id      varchar primary key,
    items   varchar not null check (items is json array),
    epoch   integer not null,
    version bigint  not null
);

create table known_scores (
    id      varchar primary key,
    items   varchar not null check (items is json array),
    epoch   integer not null,
    version bigint  not null
);

create table known_concordances (
    id      varchar primary key,
    items   varchar not null check (items is json array),
    epoch   integer not null,
    version bigint  not null
);

create table disclosures (
    id           varchar primary key,
    fiscal_year  integer   not null,
    organisation varchar   not null,
    item         varchar   not null,
    addresses    varchar   not null check (addresses is json array),
    watched      varchar[] not null,
    elements     varchar   not null check (elements is json array),
    period       varchar,
    responsible  varchar,
    due_on       date,
    published_on date,
    approved_at  timestamptz,
    approved_by  varchar,
    version      bigint    not null,
    constraint disclosures_one_per_item unique (organisation, fiscal_year, item),
    constraint disclosures_approved_by_somebody check ((approved_at is null) = (approved_by is null))
);
create index disclosures_by_address on disclosures using gin (watched);
