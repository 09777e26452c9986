-- Who receives what was asked for: at first the office that issued it; after a reform perhaps another. The windows and the
-- duty stay those of the office that issued them.
alter table assignment add column receiver_unit_id uuid;
update assignment set receiver_unit_id = issuer_unit_id;
alter table assignment alter column receiver_unit_id set not null;
create index assignment_receiver on assignment (receiver_unit_id, window_id);

-- What a confirmed reform says of receivers: with `unit_id`, what that unit owes to `from_id` goes to `to_id` from the day of
-- the reform on; without, whatever else `from_id` receives does.
create table receiver_change (
  reform_id uuid not null references reform (id),
  id uuid not null,
  unit_id uuid references unit,
  from_id uuid not null references unit,
  to_id uuid not null references unit,
  effective_on date not null,
  superseded_at timestamptz,
  primary key (reform_id, id),
  check (from_id <> to_id)
);
create index receiver_change_from on receiver_change (from_id) where superseded_at is null;

-- Running work that came to another receiver by a reform, and since when.
create table assignment_hand_over (
  unit_id uuid not null,
  assignment_id uuid not null,
  reform_id uuid not null references reform (id),
  from_id uuid not null references unit,
  to_id uuid not null references unit,
  effective_on date not null,
  handed_over_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (unit_id, assignment_id, reform_id),
  foreign key (unit_id, assignment_id) references assignment
);
create index assignment_hand_over_reform on assignment_hand_over (reform_id) where taken_back_at is null;

-- Set once what ran on the effective day has gone to its new receivers.
alter table reform add column handed_over_at timestamptz;
update reform set handed_over_at = confirmed_at where state <> 'draft';
create index reform_to_hand_over on reform (effective_on) where state = 'confirmed' and handed_over_at is null;

-- What an ended office kept is read by whoever stood above it on its last day, and by the first of its successors with
-- everyone above them now. Nothing else changes: a unit that stands has above it whom its relations say on the day.
create or replace function unit_ancestors(start_unit uuid, along text, on_day date) returns table (unit_id uuid, depth int)
language sql stable as $$
  with recursive up(unit_id, depth) as (
    select start_unit, 0
    union
    select n.other_id, up.depth + 1
    from up cross join lateral (
      select r.other_id from unit_relation r
      where r.unit_id = up.unit_id and r.relation = along and r.superseded_at is null
        and r.valid_from <= on_day and (r.valid_to is null or r.valid_to >= on_day)
      union all
      select s.to_id from unit_succession s
      where s.from_id = up.unit_id and s.rank = 1 and s.superseded_at is null and s.effective_on <= on_day
        and exists (select from unit_fact f where f.unit_id = up.unit_id and f.superseded_at is null
          having max(coalesce(f.valid_to, 'infinity')) < on_day)
      union all
      select r.other_id from unit_relation r
      where r.unit_id = up.unit_id and r.relation = along and r.superseded_at is null and r.valid_to < on_day
        and r.valid_to = (select max(coalesce(f.valid_to, 'infinity')) from unit_fact f
          where f.unit_id = up.unit_id and f.superseded_at is null)
    ) n
    where up.depth < 20
  )
  select up.unit_id, min(up.depth) from up group by up.unit_id
$$;
