create table programme (
  unit_id uuid not null,               -- the office that issues it
  id uuid not null,
  document_id uuid,
  parent_unit_id uuid,                 -- the programme of the level above it rests on
  parent_id uuid,
  title text not null,
  number_symbol text,
  signed_on date,
  year int not null,
  state text not null check (state in ('draft', 'issued', 'closed')),
  findings jsonb not null default '[]',
  revision int not null default 1,
  created_at timestamptz not null,
  issued_at timestamptz,
  issued_on date,
  primary key (unit_id, id)
);

-- Who must do what. A duty of kind `report` asks a form in windows; one of kind `plan` asks for the signed file.
create table duty (
  unit_id uuid not null,
  programme_id uuid not null,
  id uuid not null,
  position int not null,
  kind text not null check (kind in ('plan', 'report')),
  title text not null,
  phrase text,                         -- the literal words of the document
  channel text,
  audience jsonb not null,             -- programmes/rules/audience.ts
  form_code text,
  form_version int,
  primary key (unit_id, id)
);

create table duty_window (
  unit_id uuid not null,
  programme_id uuid not null,
  duty_id uuid not null,
  id uuid not null,
  position int not null,
  name text not null,
  first_day date,                      -- null for a duty that counts nothing (a plan)
  last_day date,
  due_day date not null,               -- as written; “trước ngày” is exclusive
  due_inclusive boolean not null,
  due_phrase text,
  state text not null check (state in ('planned', 'open', 'passed-over')),
  opened_at timestamptz,
  primary key (unit_id, id)
);
create index duty_window_state on duty_window (state, first_day);

-- One duty x unit x window, owned by the unit that must do it.
create table assignment (
  unit_id uuid not null,
  id uuid not null,
  issuer_unit_id uuid not null,
  programme_id uuid not null,
  duty_id uuid not null,
  window_id uuid not null,
  kind text not null check (kind in ('plan', 'report')),
  state text not null check (state in ('open', 'draft', 'ready', 'submitted', 'returned', 'accepted', 'waived')),
  due_last_day date not null,          -- the last day in time
  return_due_day date,                 -- set by a return
  first_submitted_at timestamptz,
  submitted_at timestamptz,
  accepted_at timestamptz,
  version int not null default 0,      -- of the newest submission
  accepted_version int,
  correction text check (correction in ('asked', 'draft', 'submitted', 'returned')),
  revision int not null default 1,
  created_at timestamptz not null,
  primary key (unit_id, id)
);
create unique index assignment_once on assignment (unit_id, window_id);
create index assignment_window on assignment (window_id, state);
create index assignment_issuer on assignment (issuer_unit_id, state);

create table plan_version (
  unit_id uuid not null,
  assignment_id uuid not null,
  version int not null,
  file_id uuid not null,
  number_symbol text,
  signed_on date,
  note text,
  submitted_at timestamptz,
  submitted_by uuid,
  decision text check (decision in ('returned', 'accepted')),
  decided_at timestamptz,
  decided_by uuid,
  reasons jsonb not null default '[]',
  created_at timestamptz not null,
  primary key (unit_id, assignment_id, version)
);
