-- Records come in hundreds at once. Each hash covers the one before it, so the first of a batch goes on from the last record.
create function next_record_hash(state varchar, before varchar, event_id uuid, type varchar, source varchar, subject varchar,
                                 organisation varchar, occurred_at timestamptz, actor varchar, actor_role varchar,
                                 address varchar, data varchar) returns varchar
    language sql immutable
    return record_hash(coalesce(state, before), event_id, type, source, subject, organisation, occurred_at, actor, actor_role,
                       address, data);

create aggregate chained_record_hash(before varchar, event_id uuid, type varchar, source varchar, subject varchar,
                                     organisation varchar, occurred_at timestamptz, actor varchar, actor_role varchar,
                                     address varchar, data varchar)
    (sfunc = next_record_hash, stype = varchar);

/* Appends what is told, a JSON array, in its order; what is recorded already is passed over. One at a time. */
create function append_records(told varchar) returns void
    language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(hashtext('prongsai-records'));
    insert into records (event_id, type, source, subject, organisation, occurred_at, actor, actor_role, address, data, hash)
    select event_id, type, source, subject, organisation, occurred_at, actor, actor_role, address, data,
           chained_record_hash(last.hash, event_id, type, source, subject, organisation, occurred_at, actor, actor_role,
                               address, data) over (order by ordinality rows unbounded preceding)
    from (select distinct on (event_id) one.*
          from rows from (json_to_recordset(told::json) as (
                   event_id uuid, type varchar, source varchar, subject varchar, organisation varchar, occurred_at timestamptz,
                   actor varchar, actor_role varchar, address varchar, data varchar)) with ordinality as one
          where not exists (select from records r where r.event_id = one.event_id)
          order by event_id, ordinality) as fresh
         left join (select hash from records order by seq desc limit 1) as last on true
    order by ordinality;
end
$$;
