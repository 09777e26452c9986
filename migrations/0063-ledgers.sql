-- A register of money is a ledger: what stands in it stands for good, and a mistake is taken back by a counter-entry.
-- `fixed`: an entry of a ledger. `counters`: the entry it takes back, which may be taken back once.
alter table entry
  add column fixed boolean not null default false,
  add column counters uuid,
  add column counter_reason text,
  add foreign key (unit_id, counters) references entry (unit_id, id),
  add check ((counters is null) = (counter_reason is null) and (counters is null or fixed));
create unique index entry_countered_once on entry (unit_id, counters) where counters is not null;

create function refuse_change_of_fixed() returns trigger language plpgsql as $$
begin
  raise exception 'entry % stands in a ledger and cannot be changed', old.id using errcode = 'restrict_violation';
end $$;
create trigger entry_fixed before update or delete on entry
  for each row when (old.fixed) execute function refuse_change_of_fixed();

create function refuse_change_of_fixed_amount() returns trigger language plpgsql as $$
begin
  if exists (select from entry where unit_id = old.unit_id and id = old.entry_id and fixed) then
    raise exception 'an amount of entry % stands in a ledger and cannot be changed', old.entry_id
      using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger entry_amount_fixed before update or delete on entry_amount
  for each row execute function refuse_change_of_fixed_amount();
