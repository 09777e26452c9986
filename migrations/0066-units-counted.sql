-- Counts the units anew for the planner. Until the database does it by itself, minutes after thousands of units were
-- added, it plans for the few there were before, and a tree is walked by comparing every unit with every other. Only the
-- owner of a table may have it counted; the program's own role reaches that through this function.
create function count_units_anew() returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  analyze public.unit, public.unit_fact, public.unit_relation;
end
$$;
