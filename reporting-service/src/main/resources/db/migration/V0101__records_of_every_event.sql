-- What happened, in the order it became known here: never changed, never rebuilt. Each row's hash covers the one before it.
create table records (
    seq          bigint generated always as identity primary key,
    event_id     uuid        not null unique,
    type         varchar     not null,
    source       varchar     not null,
    subject      varchar     not null,
    organisation varchar     not null,
    occurred_at  timestamptz not null,
    actor        varchar     not null,
    actor_role   varchar     not null,
    address      varchar,
    data         varchar     not null,
    hash         varchar     not null
);
create index records_of_organisation on records (organisation, seq);
create index records_by_time on records (occurred_at);

/* The hash of a record: SHA-256 over the one before it and all that it says. */
create function record_hash(previous varchar, event_id uuid, type varchar, source varchar, subject varchar,
                            organisation varchar, occurred_at timestamptz, actor varchar, actor_role varchar,
                            address varchar, data varchar) returns varchar
    language sql immutable
    return encode(sha256(convert_to(
            coalesce(previous, '') || chr(10) || event_id || chr(10) || type || chr(10) || source || chr(10) || subject || chr(10)
                || organisation || chr(10) || (extract(epoch from occurred_at) * 1000000)::bigint || chr(10) || actor || chr(10)
                || actor_role || chr(10) || coalesce(address, '') || chr(10) || data, 'UTF8')), 'hex');
