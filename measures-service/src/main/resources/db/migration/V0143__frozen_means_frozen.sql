-- The last line of defence: whatever the services do, what a submitted round says and its results stay as they are. Compared as
-- JSON, since 100.00 may be written 1E+2 when a row is written again.
create function frozen_rounds_stay() returns trigger language plpgsql as $$
begin
    if old.status in ('SUBMITTED', 'ACCEPTED') and new.status in ('SUBMITTED', 'ACCEPTED')
       and (old.snapshot::jsonb, old.hash, old.annexes::jsonb, old.said::jsonb)
           is distinct from (new.snapshot::jsonb, new.hash, new.annexes::jsonb, new.said::jsonb) then
        raise exception 'round % is frozen', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger frozen_rounds_stay before update on rounds for each row execute function frozen_rounds_stay();

create function results_of_frozen_rounds_stay() returns trigger language plpgsql as $$
declare
    changed results%rowtype;
begin
    if tg_op = 'INSERT' then changed := new; else changed := old; end if;
    if exists (select from rounds where plan = changed.plan and half = changed.half and status in ('SUBMITTED', 'ACCEPTED')) then
        raise exception 'round % of plan % is frozen', changed.half, changed.plan using errcode = 'restrict_violation';
    end if;
    if tg_op = 'DELETE' then return old; else return new; end if;
end $$;
create trigger results_of_frozen_rounds_stay before insert or update or delete on results
    for each row execute function results_of_frozen_rounds_stay();

create function submissions_stay() returns trigger language plpgsql as $$
begin
    raise exception 'submissions are kept as they are' using errcode = 'restrict_violation';
end $$;
create trigger submissions_stay before update or delete on round_submissions for each row execute function submissions_stay();
