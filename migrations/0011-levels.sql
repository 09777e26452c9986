-- The school levels of every unit as they count for a window: those on its last day, else those on the nearest day on which
-- the unit has facts (of two as near, the earlier). They decide which figures a unit is asked for; the tree of places a
-- total is shown by may be that of another day and changes nothing here.
create function unit_levels_on(on_day date) returns table (unit_id uuid, levels text[])
language sql stable as $$
  select u.id, coalesce(on_that_day.levels, (
    select f.levels from unit_fact f where f.unit_id = u.id and f.superseded_at is null
    order by greatest(f.valid_from - on_day, on_day - f.valid_to), f.valid_from limit 1
  ), '{}')
  from unit u left join unit_on(on_day) on_that_day on on_that_day.unit_id = u.id
$$;
