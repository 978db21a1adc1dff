-- Who puts a file into the store says so first; what was claimed a short while ago is not deleted though no record names it yet.
create table file_claims (
    sha256     varchar primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    claimed_at timestamptz not null
);

-- Each time everything that is stored was looked through; the newest tells how things stand.
create table scrub_runs (
    id         uuid primary key,
    started_at timestamptz not null,
    ended_at   timestamptz,
    files      bigint      not null default 0,
    bytes      bigint      not null default 0,
    deleted    bigint      not null default 0,
    trouble    varchar
);
create index scrub_runs_by_start on scrub_runs (started_at desc);

-- What is wrong; gone from here when a later run does not find it any more.
create table scrub_findings (
    kind          varchar     not null check (kind in ('ROTTEN', 'MISSING', 'UNCLAIMED')),
    sha256        varchar     not null,
    bytes         bigint,
    first_seen_at timestamptz not null,
    last_run      uuid        not null,
    primary key (kind, sha256)
);
