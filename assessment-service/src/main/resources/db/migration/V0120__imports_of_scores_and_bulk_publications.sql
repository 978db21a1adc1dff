-- Work on many organisations' scores at once, and how far it is; any replica can tell.
create table score_imports (
    id           uuid primary key,
    kind         varchar     not null check (kind in ('IMPORT', 'PUBLICATION')),
    by_user      varchar     not null,
    at           timestamptz not null,
    fiscal_year  integer,
    file_name    varchar,
    sha256       varchar,
    dry_run      boolean     not null,
    state        varchar     not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    step         varchar     not null check (step in ('READING', 'WRITING', 'PUBLISHING')),
    done         bigint      not null,
    of_all       bigint,
    result       varchar check (result is json object),
    problem      varchar check (problem is json object),
    heartbeat_at timestamptz not null,
    constraint score_imports_end_as_they_say check ((state = 'DONE') = (result is not null) and (state = 'FAILED') = (problem is not null))
);
create unique index score_imports_one_running_for_each on score_imports (by_user) where state = 'RUNNING';
create index score_imports_newest on score_imports (at desc, id desc);
