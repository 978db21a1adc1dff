-- What came of comparing the read model with its owners, once a night.
create table reconciliations (
    at            timestamptz primary key default now(),
    organisations integer not null,
    differences   integer not null,
    items         jsonb   not null
);
