-- Who wants to be told, of what, and where.
create table webhooks (
    id                 uuid primary key,
    url                varchar     not null,
    description        varchar,
    types              varchar     not null,
    organisations      varchar     not null,
    enabled            boolean     not null,
    removed            boolean     not null,
    secret             varchar     not null,
    previous_secret    varchar,
    previous_until     timestamptz,
    created_at         timestamptz not null,
    version            bigint      not null
);

-- How far each is told: the cursor stands at the last record that arrived. One replica at a time holds the lease.
create table webhook_progress (
    webhook        uuid primary key references webhooks (id),
    cursor         bigint  not null,
    attempts       integer not null default 0,
    failing_since  timestamptz,
    next_at        timestamptz,
    leased_until   timestamptz,
    stopped        varchar
);

-- What was sent: one row for each event and webhook, and one for each time it is sent again on demand.
create table webhook_deliveries (
    id         uuid primary key,
    webhook    uuid        not null references webhooks (id),
    seq        bigint      not null,
    event_id   varchar     not null,
    type       varchar     not null,
    state      varchar     not null,
    replay     boolean     not null,
    attempts   integer     not null,
    begun_at   timestamptz not null,
    last_at    timestamptz,
    next_at    timestamptz,
    status     integer,
    error      varchar,
    constraint webhook_deliveries_state check (state in ('WAITING', 'RETRYING', 'DELIVERED', 'DEAD', 'SKIPPED'))
);
create index webhook_deliveries_newest on webhook_deliveries (webhook, begun_at desc, id desc);
create index webhook_deliveries_open on webhook_deliveries (webhook, seq) where state in ('WAITING', 'RETRYING');
