-- What the director has made public: the snapshot as it was, which stays while the round is with the district again.
alter table rounds add column published varchar check (published is json object);
alter table rounds add column published_at timestamptz;
alter table rounds add column published_by varchar;
alter table rounds add column published_hash varchar;
alter table rounds add constraint rounds_published_whole
    check (num_nulls(published, published_at, published_by, published_hash) in (0, 4));
