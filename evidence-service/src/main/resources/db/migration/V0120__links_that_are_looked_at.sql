-- Every address that evidence or a disclosure names, once; looked at from time to time.
create table links (
    url           varchar primary key,
    host          varchar     not null,
    status        varchar     not null check (status in ('PENDING', 'ALIVE', 'DEAD', 'REFUSED')),
    checked_at    timestamptz,
    final_url     varchar,
    title         varchar,
    content_hash  varchar check (content_hash ~ '^[0-9a-f]{64}$'),
    changed_at    timestamptz,
    why           varchar,
    failures      integer     not null check (failures >= 0),
    failing_since timestamptz,
    next_at       timestamptz not null
);
create index links_by_host_and_time on links (host, next_at);
create index links_by_time on links (next_at);

alter table evidence add column check_title varchar;
alter table evidence add column check_content_hash varchar;
alter table evidence add column check_changed_at timestamptz;
alter table evidence add column check_why varchar;
create index evidence_by_url on evidence (url) where url is not null and status = 'ATTACHED';

-- links that were attached before anybody looked
insert into links (url, host, status, failures, next_at)
select distinct url, coalesce(substring(url from '^[a-zA-Z]+://([^/:?#]+)'), ''), 'PENDING', 0, now()
from evidence where url is not null and status = 'ATTACHED';
