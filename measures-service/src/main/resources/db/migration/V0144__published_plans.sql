-- What the director has made public of a plan.
alter table plans add column published_at timestamptz;
alter table plans add column published_by varchar;
alter table plans add column published_hash varchar;
alter table plans add constraint plans_published_whole check (num_nulls(published_at, published_by, published_hash) in (0, 3));
create table published_plans (
    plan         uuid primary key references plans (id),
    published_at timestamptz not null,
    hash         varchar     not null,
    snapshot     varchar     not null check (snapshot is json object)
);
