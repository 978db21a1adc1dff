-- What is to be disclosed stands in the questionnaire of an organisation's scope; what is said of each item in its disclosure.
alter table organisations add column framework_scope varchar;
update organisations set framework_scope = case type when 'district-office' then 'bma-district-office' else type end;
alter table organisations alter column framework_scope set not null;

alter table frameworks add column oit_items varchar[];
update frameworks set oit_items = array(
    select item ->> 'code'
    from jsonb_array_elements(content -> 'items') as item
    where item -> 'indicator' in (select indicator -> 'number'
                                  from jsonb_array_elements(content -> 'indicators') as indicator
                                  where indicator ->> 'instrument' = 'OIT'));
alter table frameworks alter column oit_items set not null;
create index frameworks_of_year on frameworks (fiscal_year, scope);

create table disclosures (
    subject      varchar primary key,
    organisation varchar not null,
    fiscal_year  integer not null,
    item         varchar not null,
    state        varchar not null,
    content      jsonb   not null,
    epoch        integer not null,
    version      bigint  not null
);
create index disclosures_of_year on disclosures (fiscal_year, organisation);
