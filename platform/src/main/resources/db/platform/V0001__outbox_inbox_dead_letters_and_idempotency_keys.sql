-- Events that wait to be sent; the relay deletes them when the broker has them.
create table outbox (
    id           bigint generated always as identity primary key,
    event_id     uuid        not null,
    type         text        not null,
    subject      text        not null,
    organisation text        not null,
    occurred_at  timestamptz not null,
    epoch        integer     not null,
    version      bigint      not null,
    actor        text        not null,
    actor_role   text        not null,
    address      text,
    traceparent  text,
    data         text        not null
);

-- Events that were applied; marked in the transaction that applied them.
create table inbox (
    event_id   uuid primary key,
    applied_at timestamptz not null default now()
);

-- Events that could not be applied, with the reason.
create table dead_letters (
    topic      text        not null,
    partition  integer     not null,
    "offset"   bigint      not null,
    key        text        not null,
    headers    text        not null,
    data       text        not null,
    reason     text        not null,
    attempts   integer     not null default 1,
    failed_at  timestamptz not null default now(),
    applied_at timestamptz,
    primary key (topic, partition, "offset")
);
create index dead_letters_waiting on dead_letters (failed_at) where applied_at is null;

-- First answers, for a repeated Idempotency-Key.
create table idempotency_keys (
    caller   text        not null,
    key      text        not null,
    address  text        not null,
    status   integer,
    location text,
    etag     text,
    body     text,
    kept_at  timestamptz not null default now(),
    primary key (caller, key)
);
create index idempotency_keys_by_age on idempotency_keys (kept_at);
