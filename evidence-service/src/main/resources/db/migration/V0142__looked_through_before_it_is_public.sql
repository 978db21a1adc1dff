-- What whoever keeps a piece has looked for in it (faces, names, ...), and what was noticed in it when it came in.
alter table evidence add column confirmed varchar not null default '[]' check (confirmed is json array);
alter table evidence add column confirmed_by varchar;
alter table evidence add column confirmed_at timestamptz;
alter table evidence add column found varchar not null default '[]' check (found is json array);
alter table evidence add constraint evidence_confirmed_by_somebody
    check ((confirmed_by is null) = (confirmed_at is null));
