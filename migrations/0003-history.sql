-- Who did what to which thing. The chain holds digests only; the content stands beside it and can be erased without
-- breaking the chain. The program's own role may add rows, never change or remove them.

create table history (
  unit_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  sequence int not null,
  id uuid not null,
  at timestamptz not null,
  person_id uuid,
  action text not null,
  content_digest bytea not null,
  digest bytea not null,
  primary key (unit_id, subject_kind, subject_id, sequence)
);
create index history_person on history (person_id, at);

create table history_content (
  unit_id uuid not null,
  history_id uuid not null,
  person_name text,
  before jsonb,
  after jsonb,
  note text,
  primary key (unit_id, history_id)
);

-- One open editing spell per person and thing: the first value and the newest of each changed cell. It becomes one
-- history row when the spell ends.
create table editing_spell (
  unit_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  person_id uuid not null,
  started_at timestamptz not null,
  last_at timestamptz not null,
  before jsonb not null,
  after jsonb not null,
  primary key (unit_id, subject_kind, subject_id, person_id)
);
