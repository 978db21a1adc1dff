-- What the changes feed and the audit trail are asked by; each in the order of the records, so that a page costs a page.
create index records_of_type on records (type, seq);
create index records_of_organisation_and_type on records (organisation, type, seq);
create index records_of_actor on records (actor, seq);
create index records_of_subject on records (subject, seq);

/* Records are only ever added. Who may switch this off can still be found out by the chain of hashes. */
create function records_stay() returns trigger
    language plpgsql as
$$
begin
    raise exception 'records are never changed or removed' using errcode = 'restrict_violation';
end
$$;

create trigger records_are_not_changed before update or delete on records for each row execute function records_stay();
create trigger records_are_not_emptied before truncate on records for each statement execute function records_stay();
