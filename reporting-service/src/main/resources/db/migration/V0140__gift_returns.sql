-- How far gift returns are; what they say is never told.
create table gift_returns (
    subject      varchar primary key,
    organisation varchar not null,
    fiscal_year  integer not null,
    half         varchar not null,
    status       varchar not null,
    epoch        integer not null,
    version      bigint  not null
);
create index gift_returns_of_year on gift_returns (fiscal_year, organisation);
