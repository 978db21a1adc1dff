-- What was submitted or made public, under the hash that the papers bear: never changed, never rebuilt, kept when it is no longer the latest.
create table frozen_papers (
    hash         varchar     primary key,
    kind         varchar     not null,
    organisation varchar     not null,
    fiscal_year  integer     not null,
    half         varchar,
    frozen_at    timestamptz not null,
    content      jsonb       not null
);

/* What was heard before this was kept. */
insert into frozen_papers (hash, kind, organisation, fiscal_year, half, frozen_at, content)
select f.hash, 'ROUND', r.organisation, f.fiscal_year, f.half, f.frozen_at, f.content
from records r,
     lateral (select data::jsonb -> 'round' as round) told,
     lateral (select round ->> 'hash' as hash, (round ->> 'fiscalYear')::int as fiscal_year, round ->> 'round' as half,
                     coalesce((round ->> 'submittedAt')::timestamptz, r.occurred_at) as frozen_at, round -> 'snapshot' as content) f
where r.type = 'prongsai.measures.round-submitted.v1' and f.hash is not null and jsonb_typeof(f.content) = 'object'
on conflict do nothing;

insert into frozen_papers (hash, kind, organisation, fiscal_year, frozen_at, content)
select f.hash, 'PLAN', r.organisation, f.fiscal_year, r.occurred_at, f.content
from records r,
     lateral (select data::jsonb #>> '{plan,publication,hash}' as hash, (data::jsonb #>> '{plan,fiscalYear}')::int as fiscal_year,
                     data::jsonb -> 'snapshot' as content) f
where r.type = 'prongsai.measures.plan-published.v1' and f.hash is not null and jsonb_typeof(f.content) = 'object'
on conflict do nothing;

create function frozen_papers_stay() returns trigger language plpgsql as $$
begin
    raise exception 'What is frozen is never changed or removed';
end
$$;
create trigger frozen_papers_stay before update or delete or truncate on frozen_papers
    for each statement execute function frozen_papers_stay();
