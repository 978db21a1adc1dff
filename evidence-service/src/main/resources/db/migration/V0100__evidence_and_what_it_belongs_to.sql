-- What measures-service has told of: never the truth, always its latest copy.
create table known_measures (
    id           uuid primary key,
    plan         uuid    not null,
    organisation varchar not null,
    fiscal_year  integer not null,
    sections     varchar not null check (sections is json array),
    all_sections boolean not null,
    removed      boolean not null,
    epoch        integer not null,
    version      bigint  not null
);

create table known_results (
    id           uuid primary key,
    plan         uuid    not null,
    organisation varchar not null,
    fiscal_year  integer not null,
    half         varchar not null check (half in ('M6', 'M12')),
    measures     varchar not null check (measures is json array),
    removed      boolean not null,
    epoch        integer not null,
    version      bigint  not null
);

create table known_rounds (
    id           uuid primary key,
    plan         uuid    not null,
    organisation varchar not null,
    fiscal_year  integer not null,
    half         varchar not null check (half in ('M6', 'M12')),
    status       varchar not null,
    evidence     uuid[]  not null,
    epoch        integer not null,
    version      bigint  not null
);
create index known_rounds_by_plan on known_rounds (plan, half);
create index known_rounds_by_evidence on known_rounds using gin (evidence);

create table evidence (
    id               uuid primary key,
    organisation     varchar     not null,
    kind             varchar     not null check (kind in ('PHOTO', 'LINK')),
    measures         uuid[]      not null,
    results          uuid[]      not null,
    rounds           uuid[]      not null,
    position         integer     not null check (position > 0),
    caption          varchar     not null,
    taken_on         date,
    visibility       varchar     not null check (visibility in ('INTERNAL', 'PUBLIC')),
    status           varchar     not null check (status in ('ATTACHED', 'WITHDRAWN', 'REMOVED')),
    sha256           varchar check (sha256 ~ '^[0-9a-f]{64}$'),
    original_sha256  varchar check (original_sha256 ~ '^[0-9a-f]{64}$'),
    bytes            bigint,
    width            integer,
    height           integer,
    content_type     varchar,
    url              varchar,
    url_as_typed     varchar,
    check_status     varchar check (check_status in ('PENDING', 'ALIVE', 'DEAD', 'REFUSED')),
    check_at         timestamptz,
    check_final_url  varchar,
    warnings         varchar     not null check (warnings is json array),
    uploaded_at      timestamptz not null,
    uploaded_by      varchar     not null,
    withdrawn_reason varchar,
    version          bigint      not null,
    constraint evidence_photo_has_file
        check ((kind = 'PHOTO') = (sha256 is not null and original_sha256 is not null and bytes is not null
            and width is not null and height is not null and content_type is not null)),
    constraint evidence_link_has_url
        check ((kind = 'LINK') = (url is not null and url_as_typed is not null and check_status is not null)),
    constraint evidence_withdrawn_with_reason check ((status = 'WITHDRAWN') = (withdrawn_reason is not null))
);
create index evidence_by_organisation on evidence (organisation, position, id);
create index evidence_by_measure on evidence using gin (measures);
create index evidence_by_result on evidence using gin (results);
create index evidence_by_round on evidence using gin (rounds);
create index evidence_by_file on evidence (sha256) where status = 'ATTACHED';
