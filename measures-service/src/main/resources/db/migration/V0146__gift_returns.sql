-- What the centre asks of each gift; a year without a row is asked the assumed form.
create table gift_forms (
    fiscal_year integer primary key check (fiscal_year between 2500 and 2699),
    fields      varchar not null check (fields is json array),
    version     bigint  not null
);
-- What the sections of an organisation say of gifts received, per half-year; never public.
create table gift_returns (
    id            uuid primary key,
    organisation  varchar not null,
    fiscal_year   integer not null check (fiscal_year between 2500 and 2699),
    half          varchar not null check (half in ('M6', 'M12')),
    status        varchar not null check (status in ('OPEN', 'SUBMITTED', 'RETURNED')),
    sections      varchar not null check (sections is json array),
    expected      integer not null,
    answered      integer not null,
    return_reason varchar,
    submitted_at  timestamptz,
    submitted_by  varchar,
    version       bigint  not null,
    constraint gift_returns_once unique (fiscal_year, half, organisation)
);
