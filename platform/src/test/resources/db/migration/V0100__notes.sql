create table notes (
    id           uuid primary key,
    organisation varchar not null,
    text         varchar not null,
    version      bigint not null
);
create table heard (
    id      uuid primary key,
    text    varchar not null,
    version bigint not null,
    times   int    not null
);
