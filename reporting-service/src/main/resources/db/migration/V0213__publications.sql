-- What is public of plans and rounds: the snapshot their owner published, gone as soon as it is unpublished. Read model: fed by
-- events only. A snapshot is kept under its own hash, since the event that names what is public need not be the one that brings it.
create table publications (
    id            uuid primary key,
    what          varchar not null,
    organisation  varchar not null,
    fiscal_year   integer not null,
    hash          varchar,
    published_at  timestamptz,
    snapshot_hash varchar,
    snapshot      jsonb,
    epoch         integer not null,
    version       bigint  not null,
    constraint publications_what check (what in ('PLAN', 'M6', 'M12'))
);
create index publications_public on publications (fiscal_year, organisation, what) where hash is not null;
