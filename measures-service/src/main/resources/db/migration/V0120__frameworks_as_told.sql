-- What assessment-service tells of questionnaires: copies, newer wins.
create table known_frameworks (
    id          varchar primary key,
    fiscal_year integer not null,
    scope       varchar not null,
    complete    boolean not null,
    items       varchar not null check (items is json array),
    epoch       integer not null,
    version     bigint  not null
);
create table known_concordances (
    id        varchar primary key,
    from_year integer not null,
    to_year   integer not null,
    scope     varchar not null,
    pairs     varchar not null check (pairs is json array),
    epoch     integer not null,
    version   bigint  not null
);
create index known_concordances_of_scope on known_concordances (scope);

-- By which questionnaire an organisation is assessed; null until it is told anew.
alter table known_organisations add column framework_scope varchar;
