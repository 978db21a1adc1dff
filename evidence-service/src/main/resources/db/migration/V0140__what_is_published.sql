-- The evidence of each round's snapshot that its director has published. Kept apart from the round's own snapshot, which is gone
-- when the round is returned: what was published stays public until it is unpublished.
alter table known_rounds add column published_evidence uuid[] not null default '{}';
create index known_rounds_by_published_evidence on known_rounds using gin (published_evidence);
