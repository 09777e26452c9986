-- As in 0022, but a unit that has not begun goes with the one it went on for from its first day on, and not with one that
-- came to it later: where a unit stood before it began does not change by who is merged into it afterwards.
create or replace function units_off_day(along text, on_day date) returns table (unit_id uuid, with_id uuid)
language sql stable rows 500 as $$
  select o.unit_id, o.with_id
  from (
    select f.unit_id, coalesce(
      (select s.to_id from unit_succession s
        where s.from_id = f.unit_id and s.superseded_at is null and s.effective_on <= on_day
        order by s.effective_on desc, s.rank, s.to_id limit 1),
      (select r.other_id from unit_relation r
        where r.unit_id = f.unit_id and r.relation = along and r.rank = 1 and r.superseded_at is null
        order by r.valid_to desc nulls first, r.id limit 1)) as with_id
    from unit_fact f
    where f.superseded_at is null and f.valid_to < on_day and not exists (
      select from unit_fact g where g.unit_id = f.unit_id and g.superseded_at is null
        and (g.valid_to is null or g.valid_to > f.valid_to))
    union all
    select f.unit_id, coalesce(
      (select (array_agg(s.from_id))[1] from unit_succession s
        where s.to_id = f.unit_id and s.superseded_at is null and s.effective_on = f.valid_from
        having count(distinct s.from_id) = 1),
      (select r.other_id from unit_relation r
        where r.unit_id = f.unit_id and r.relation = along and r.rank = 1 and r.superseded_at is null
        order by r.valid_from, r.id limit 1))
    from unit_fact f
    where f.superseded_at is null and f.valid_from > on_day and not exists (
      select from unit_fact g where g.unit_id = f.unit_id and g.superseded_at is null and g.valid_from < f.valid_from)
  ) o
  where o.with_id is not null and not exists (
    select from unit_relation r
    where r.unit_id = o.unit_id and r.relation = along and r.rank = 1 and r.superseded_at is null
      and r.valid_from <= on_day and (r.valid_to is null or r.valid_to >= on_day))
$$;
