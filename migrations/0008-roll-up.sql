-- Everything below a unit along the first relation of a kind on a day, with the child of the root it stands under; the
-- root itself is not among them. Totals by child group by `child_id`.
create function unit_branches(root uuid, along text, on_day date) returns table (unit_id uuid, child_id uuid, depth int)
language sql stable as $$
  with recursive down(unit_id, child_id, depth) as (
    select r.unit_id, r.unit_id, 1
    from unit_relation r
    where r.other_id = root and r.relation = along and r.rank = 1 and r.superseded_at is null
      and r.valid_from <= on_day and (r.valid_to is null or r.valid_to >= on_day)
    union all
    select r.unit_id, down.child_id, down.depth + 1
    from down join unit_relation r on r.other_id = down.unit_id
    where r.relation = along and r.rank = 1 and r.superseded_at is null
      and r.valid_from <= on_day and (r.valid_to is null or r.valid_to >= on_day) and down.depth < 20
  )
  select down.unit_id, down.child_id, down.depth from down
$$;

-- Windows of the same days, whoever issued them: totals over many offices.
create index duty_window_days on duty_window (first_day, last_day);
