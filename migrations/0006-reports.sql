-- The working copy of a report, one per assignment. Cells stand in one array in the order of the form version, scaled to
-- whole numbers by the indicator's decimals; null is blank; positions that do not apply stand in `not_applicable`.
create table report (
  unit_id uuid not null,
  assignment_id uuid not null,
  window_id uuid not null,
  form_code text not null,
  form_version int not null,
  cells bigint[] not null,
  not_applicable smallint[] not null default '{}',
  notes jsonb not null default '{}',
  words jsonb not null default '{}',
  revision int not null default 1,
  correction_reason text,
  consolidation_id uuid,               -- an office's report made from its consolidated total
  consolidation_version int,
  updated_at timestamptz not null,
  updated_by uuid not null,
  primary key (unit_id, assignment_id)
) with (fillfactor = 70);

-- Frozen at each submission. `current` marks the accepted version that totals rest on.
create table report_version (
  unit_id uuid not null,
  assignment_id uuid not null,
  version int not null,
  window_id uuid not null,
  form_code text not null,
  form_version int not null,
  cells bigint[] not null,
  not_applicable smallint[] not null,
  notes jsonb not null,
  words jsonb not null,
  digest bytea not null,
  reason text,                         -- of a correction
  consolidation_id uuid,
  consolidation_version int,
  submitted_at timestamptz not null,
  submitted_by uuid not null,
  late boolean not null,
  decision text check (decision in ('returned', 'accepted')),
  decided_at timestamptz,
  decided_by uuid,
  reasons jsonb not null default '[]', -- [{ where, text }] of a return
  current boolean not null default false,
  primary key (unit_id, assignment_id, version)
);
create index report_version_window on report_version (window_id, unit_id) where current;

-- An office's total of one window: open (live), or closed in numbered versions.
create table consolidation (
  unit_id uuid not null,
  id uuid not null,
  window_id uuid not null,
  programme_id uuid not null,
  words jsonb not null default '{}',
  gaps_note text not null default '',
  closed_version int not null default 0,
  sent_assignment_id uuid,
  revision int not null default 1,
  updated_at timestamptz not null,
  primary key (unit_id, id)
);
create unique index consolidation_window on consolidation (unit_id, window_id);

create table consolidation_version (
  unit_id uuid not null,
  consolidation_id uuid not null,
  version int not null,
  form_code text not null,
  form_version int not null,
  cells bigint[] not null,
  reporters int[] not null,            -- units with a number, per cell
  expected int not null,
  accepted int not null,
  missing jsonb not null,              -- [{ unitId, name, state }]
  words jsonb not null,
  gaps_note text not null,
  reason text,
  closed_at timestamptz not null,
  closed_by uuid not null,
  primary key (unit_id, consolidation_id, version)
);

-- What a closed total rests on; a newer accepted version of a source makes it stale.
create table consolidation_source (
  unit_id uuid not null,
  consolidation_id uuid not null,
  version int not null,
  source_unit_id uuid not null,
  source_assignment_id uuid not null,
  source_version int not null,
  primary key (unit_id, consolidation_id, version, source_unit_id, source_assignment_id)
);
create index consolidation_source_up on consolidation_source (source_unit_id, source_assignment_id);
