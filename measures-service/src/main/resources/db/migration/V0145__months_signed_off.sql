-- The director's months: what was on the list when it was signed off stays.
create table month_sign_offs (
    id           uuid primary key,
    organisation varchar not null,
    month        date    not null check (extract(day from month) = 1),
    note         varchar,
    signed_at    timestamptz not null,
    signed_by    varchar not null,
    list         varchar not null check (list is json object),
    constraint month_sign_offs_once unique (organisation, month)
);
