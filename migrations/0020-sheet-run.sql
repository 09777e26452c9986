-- A long sheet that is worked through in the background: judged, or judged and written. It belongs to whoever sent it, a
-- person or a service, and is no fact of any unit: it goes when it was fetched, stopped, or a day after.
create table sheet_run (
  id uuid primary key,
  person_id uuid not null,
  purpose text not null check (purpose in ('check-units', 'add-units', 'check-reform')),
  unit_id uuid,                        -- of a reform: the office and the draft
  reform_id uuid,
  input jsonb not null,                -- the rows, and what is to be done with them
  state text not null check (state in ('waiting', 'running', 'stopping', 'done', 'refused')),
  rows_done int not null default 0,
  rows_total int not null,
  result jsonb,                        -- what was found or added; of a refused one, why
  created_at timestamptz not null,
  beat_at timestamptz not null         -- when it last went on; long ago: the program ended in the midst of it
);
create index sheet_run_person on sheet_run (person_id, created_at);
