-- Units and their three dated relations. A fact has the days it was true (valid_*) and the moments it was known
-- (recorded_at, superseded_at): nothing is overwritten. Small reference data, joined from everywhere.

create table unit (
  id uuid primary key,
  created_at timestamptz not null
);

create table unit_fact (
  unit_id uuid not null references unit,
  id uuid not null,
  valid_from date not null,
  valid_to date,                     -- the last day it was true; null: still true
  name text not null,
  kind text not null,                -- province-authority, department, school … (organisation/rules/kinds.ts)
  levels text[] not null default '{}',
  ownership text not null default 'public',
  tags text[] not null default '{}',
  code text,
  abbreviation text,                 -- as in document symbols: SGDĐT
  place_name text,                   -- địa danh on documents
  drafting_unit text,                -- as in document symbols: KH-TH
  head_name text,
  head_title text,
  search_text text not null,         -- folded name and code, for search without accents
  recorded_at timestamptz not null,
  recorded_by uuid,
  superseded_at timestamptz,
  primary key (unit_id, id),
  check (valid_to is null or valid_to >= valid_from)
);
create index unit_fact_search on unit_fact (search_text text_pattern_ops) where superseded_at is null;
create unique index unit_fact_start on unit_fact (unit_id, valid_from) where superseded_at is null;

create table unit_relation (
  unit_id uuid not null references unit,
  id uuid not null,
  relation text not null check (relation in ('reports_to', 'governed_by', 'lies_in')),
  other_id uuid not null references unit,
  rank smallint not null default 1,  -- 1 is the first receiver; totals run along it
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null,
  recorded_by uuid,
  superseded_at timestamptz,
  primary key (unit_id, id),
  check (unit_id <> other_id),
  check (valid_to is null or valid_to >= valid_from)
);
create index unit_relation_up on unit_relation (unit_id, relation) where superseded_at is null;
create index unit_relation_down on unit_relation (other_id, relation) where superseded_at is null;

-- The unit and everything above it along one relation on a day; depth 0 is the unit itself. Every receiver counts,
-- not only the first: a second receiver sees what it receives.
create function unit_ancestors(start_unit uuid, along text, on_day date) returns table (unit_id uuid, depth int)
language sql stable as $$
  with recursive up(unit_id, depth) as (
    select start_unit, 0
    union
    select r.other_id, up.depth + 1
    from up join unit_relation r on r.unit_id = up.unit_id
    where r.relation = along and r.superseded_at is null
      and r.valid_from <= on_day and (r.valid_to is null or r.valid_to >= on_day) and up.depth < 20
  )
  select up.unit_id, min(up.depth) from up group by up.unit_id
$$;

-- The unit and everything below it along the first relation of a kind on a day.
create function unit_subtree(root uuid, along text, on_day date) returns table (unit_id uuid, parent_id uuid, depth int)
language sql stable as $$
  with recursive down(unit_id, parent_id, depth) as (
    select root, null::uuid, 0
    union all
    select r.unit_id, r.other_id, down.depth + 1
    from down join unit_relation r on r.other_id = down.unit_id
    where r.relation = along and r.rank = 1 and r.superseded_at is null
      and r.valid_from <= on_day and (r.valid_to is null or r.valid_to >= on_day) and down.depth < 20
  )
  select down.unit_id, down.parent_id, down.depth from down
$$;

-- What a unit is called and is on a day.
create function unit_on(on_day date) returns setof unit_fact
language sql stable as $$
  select f.* from unit_fact f
  where f.superseded_at is null and f.valid_from <= on_day and (f.valid_to is null or f.valid_to >= on_day)
$$;
