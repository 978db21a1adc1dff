-- What a picture was before it was blurred: never changed, never public. The newest version stands with the evidence itself.
alter table evidence add column picture_version integer not null default 1 check (picture_version > 0);

create table evidence_versions (
    id              uuid primary key,
    evidence        uuid        not null references evidence,
    number          integer     not null check (number > 0),
    sha256          varchar     not null check (sha256 ~ '^[0-9a-f]{64}$'),
    original_sha256 varchar     not null check (original_sha256 ~ '^[0-9a-f]{64}$'),
    bytes           bigint      not null,
    width           integer,
    height          integer,
    content_type    varchar     not null,
    pages           integer,
    title           varchar,
    replaced_at     timestamptz not null,
    replaced_by     varchar     not null,
    constraint evidence_versions_one_per_number unique (evidence, number)
);
create index evidence_versions_by_file on evidence_versions (sha256);

-- Another version is another picture to be seen.
drop table evidence_views;
create table evidence_views (
    viewer          varchar     not null,
    evidence        uuid        not null,
    what            varchar     not null check (what in ('CONTENT', 'THUMBNAIL', 'VERSION')),
    picture_version integer     not null,
    told_at         timestamptz not null,
    primary key (viewer, evidence, what, picture_version)
);
create index evidence_views_by_time on evidence_views (told_at);
