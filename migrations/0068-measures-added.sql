-- A measure that a register gains later counts its older entries too: its amounts are put behind those that stand, also in
-- a ledger, where nothing that was counted may change.
create or replace function refuse_change_of_fixed_amount() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
    and (new.unit_id, new.entry_id, new.day, new.register) = (old.unit_id, old.entry_id, old.day, old.register)
    and new.amounts[1:cardinality(old.amounts)] = old.amounts then
    return new;
  end if;
  if exists (select from entry where unit_id = old.unit_id and id = old.entry_id and fixed) then
    raise exception 'an amount of entry % stands in a ledger and cannot be changed', old.entry_id
      using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
