create table standard_measures (
    id          uuid primary key,
    items       varchar not null check (items is json array),
    indicator   integer check (indicator between 1 and 99),
    activity    varchar not null,
    outputs     varchar not null check (outputs is json array),
    awareness   varchar not null check (awareness is json array),
    due         varchar,
    responsible varchar check (responsible is json object),
    follow_up   varchar check (follow_up is json object),
    note        varchar,
    retired     boolean not null,
    version     bigint  not null,
    constraint standard_measures_for_something check (items <> '[]' or indicator is not null)
);

-- What was shipped and put in once; what the centre takes out afterwards stays out.
create table shipped_catalogues (
    name       varchar primary key,
    put_in_at  timestamptz not null default now()
);

-- From which standard measure a measure was taken over.
alter table measures add column standard_measure uuid;

-- Each plan that ever took a standard measure over, and what became of the scores: items as they are called in the basis year.
create table standard_measure_uses (
    standard_measure uuid    not null references standard_measures (id),
    plan             uuid    not null,
    organisation     varchar not null,
    basis_year       integer not null,
    change           numeric,
    stale            boolean not null default true,
    primary key (standard_measure, plan)
);
-- The figures of a catalogue's page are read off this index alone.
create index standard_measure_uses_figures on standard_measure_uses (standard_measure) include (organisation, change);
create index standard_measure_uses_of_organisation on standard_measure_uses (organisation);
create index standard_measure_uses_stale on standard_measure_uses (organisation) where stale;
-- A score's subject is its year and its organisation, 2566-1012; figures are asked for by organisation.
create index known_scores_of_organisation on known_scores (substr(subject, 6));
