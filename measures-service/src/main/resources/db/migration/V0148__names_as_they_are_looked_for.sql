-- What another organisation is called in a paper: a district office by its district (เขตยานนาวา), and without spaces, since lines break
-- anywhere in Thai. Kept, so that looking through a round does not make it anew for every organisation of the country.
alter table known_organisations add column called varchar
    generated always as (replace(regexp_replace(name_th, '^สำนักงานเขต', 'เขต'), ' ', '')) stored;
