-- Which read model serves and which one is being built beside it (schema building); never rebuilt itself.
create table generations (
    id           bigint generated always as identity primary key,
    state        varchar     not null,
    asked_by     varchar     not null,
    asked_at     timestamptz not null default now(),
    serving_at   timestamptz,
    ended_at     timestamptz,
    done         bigint      not null default 0,
    total        bigint      not null default 0,
    events       bigint      not null default 0,
    unreadable   bigint      not null default 0,
    attempts     integer     not null default 0,
    reason       varchar,
    constraint generations_state check (state in ('WAITING', 'BUILDING', 'SERVING', 'REPLACED', 'FAILED'))
);
create unique index generations_one_serving on generations ((true)) where state = 'SERVING';
create unique index generations_one_under_way on generations ((true)) where state in ('WAITING', 'BUILDING');

insert into generations (state, asked_by, serving_at) values ('SERVING', 'system:reporting', now());
-- what was taken over before there were prepared rows is built anew once
insert into generations (state, asked_by) select 'WAITING', 'system:reporting' where exists (select 1 from organisations);
