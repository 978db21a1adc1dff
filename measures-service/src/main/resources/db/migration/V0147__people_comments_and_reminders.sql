-- Names and e-mail are personal data and stand nowhere else.
create table people (
    user_id      varchar primary key,
    name         varchar not null,
    email        varchar not null,
    organisation varchar,
    section      varchar,
    roles        varchar[] not null,
    reminders    varchar not null check (reminders in ('DAILY', 'WEEKLY', 'NEVER')),
    seen_at      timestamptz not null
);
create index people_of_organisation on people (organisation, user_id);

create table comments (
    id           uuid primary key,
    measure      uuid not null,
    organisation varchar not null,
    text         varchar not null,
    mentions     varchar[] not null,
    written_at   timestamptz not null,
    written_by   varchar not null
);
create index comments_of_measure on comments (measure, written_at, id);
create index comments_by_mention on comments using gin (mentions);

-- One digest for a person and day, whoever sends it.
create table reminders_sent (
    user_id varchar not null,
    day     date    not null,
    primary key (user_id, day)
);
