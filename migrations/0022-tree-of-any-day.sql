-- Ends of what is known of units, for trees in which some are no more.
create index unit_fact_end on unit_fact (valid_to) where superseded_at is null and valid_to is not null;
create index unit_fact_begin on unit_fact (valid_from) where superseded_at is null;

-- Units that are not on a day, each with the one unit it is counted with in the tree of that day (docs/decisions/0023). One
-- that has ended: its first successor, else what it last stood under. One that has not begun: the unit it goes on for, when
-- that is only one; else what it first stands under. Each has one such unit, so nothing is counted twice.
create function units_off_day(along text, on_day date) returns table (unit_id uuid, with_id uuid)
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
        where s.to_id = f.unit_id and s.superseded_at is null having count(distinct s.from_id) = 1),
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

-- As in 0008 and 0009, and now with the units that are not on the day, each where it is counted.
create or replace function unit_branches(root uuid, along text, on_day date)
returns table (unit_id uuid, child_id uuid, depth int)
language sql stable rows 20000 set jit = off as $$
  with recursive off_day as materialized (
    select o.unit_id, o.with_id from units_off_day(along, on_day) o
  ), down(unit_id, child_id, depth) as (
    select e.unit_id, e.unit_id, 1
    from (
      select r.unit_id, r.other_id from unit_relation r
      where r.relation = along and r.rank = 1 and r.superseded_at is null
        and r.valid_from <= on_day and (r.valid_to is null or r.valid_to >= on_day)
      union all
      select o.unit_id, o.with_id from off_day o
    ) e
    where e.other_id = root
    union all
    select e.unit_id, down.child_id, down.depth + 1
    from down join (
      select r.unit_id, r.other_id from unit_relation r
      where r.relation = along and r.rank = 1 and r.superseded_at is null
        and r.valid_from <= on_day and (r.valid_to is null or r.valid_to >= on_day)
      union all
      select o.unit_id, o.with_id from off_day o
    ) e on e.other_id = down.unit_id
    where down.depth < 20
  )
  select down.unit_id, down.child_id, down.depth from down
$$;
