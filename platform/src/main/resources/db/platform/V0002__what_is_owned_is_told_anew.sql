-- How far a service has told anew what it owns, for each epoch it was started with after the first.
create table restatements (
    epoch     integer primary key,
    kind      text        not null default '',
    after_key text        not null default '',
    told      bigint      not null default 0,
    begun_at  timestamptz not null default now(),
    done_at   timestamptz
);
