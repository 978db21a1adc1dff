-- Who was told of lately as having seen which internal piece, so that nobody's looking through a list is told of picture by picture
-- again and again. The lasting record is the event; a row here may go as soon as it is old.
create table evidence_views (
    viewer   varchar     not null,
    evidence uuid        not null,
    what     varchar     not null check (what in ('CONTENT', 'THUMBNAIL')),
    told_at  timestamptz not null,
    primary key (viewer, evidence, what)
);
create index evidence_views_by_time on evidence_views (told_at);
