-- What reading the catalogue shows, added up behind the scenes: a page of it reads as many rows as it shows.
create table standard_measure_totals (
    standard_measure uuid primary key references standard_measures (id) on delete cascade,
    used             bigint not null,
    change           numeric,
    organisations    bigint not null
);
-- counted: in used already; summed: what became of the scores is in change already.
alter table standard_measure_uses add column counted boolean not null default false;
alter table standard_measure_uses add column summed boolean not null default false;
drop index standard_measure_uses_figures;
create index standard_measure_uses_not_counted on standard_measure_uses (standard_measure) where not counted;
create index standard_measure_uses_not_summed on standard_measure_uses (standard_measure) where not summed;
