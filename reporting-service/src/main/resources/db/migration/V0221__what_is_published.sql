-- Which snapshot the public may read, found without reading what plans and rounds say.
alter table plans add column published_hash varchar, add column published_at timestamptz;
update plans set published_hash = content #>> '{publication,hash}', published_at = (content #>> '{publication,at}')::timestamptz
where jsonb_typeof(content -> 'publication') = 'object';
alter table rounds add column published_hash varchar, add column published_at timestamptz;
update rounds set published_hash = content #>> '{publication,hash}', published_at = (content #>> '{publication,at}')::timestamptz
where jsonb_typeof(content -> 'publication') = 'object';
create index plans_published on plans (fiscal_year, organisation) where published_hash is not null;
create index rounds_published on rounds (fiscal_year, organisation, half) where published_hash is not null;

-- what an organisation has uploaded, withdrawn photos too
create index evidence_of_organisation_whatever_its_status on evidence (organisation);
