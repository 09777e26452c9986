-- Who stands which shift of a week. Each writing is a revision of its own and none is written over: the newest is the
-- roster, the others are what it was.
create table roster (
  unit_id uuid not null,
  -- A Monday.
  first_day date not null check (extract(isodow from first_day) = 1),
  revision int not null check (revision > 0),
  -- The same in all revisions of a week: its history.
  id uuid not null,
  lines jsonb not null check (jsonb_typeof(lines) = 'array'),
  -- Why shifts that had begun were changed.
  reason text,
  written_at timestamptz not null,
  written_by uuid not null references person,
  primary key (unit_id, first_day, revision)
);

-- Who is on duty on the days of a holiday, revision by revision as a roster.
create table holiday_duty (
  unit_id uuid not null,
  id uuid not null,
  revision int not null check (revision > 0),
  name text not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  days jsonb not null check (jsonb_typeof(days) = 'array'),
  dropped boolean not null,
  written_at timestamptz not null,
  written_by uuid not null references person,
  primary key (unit_id, id, revision)
);
create index holiday_duty_by_day on holiday_duty (unit_id, first_day);
