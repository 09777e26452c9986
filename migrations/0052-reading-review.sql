-- What people said of a reading, beside it and never in it. The highest step of an item that was not taken back stands.
create table reading_decision (
  unit_id uuid not null,
  document_id uuid not null,
  step int not null check (step > 0),
  -- Of which version's reading: places in another text are other places.
  version int not null,
  item_key text not null,
  -- The kind of item, of the value as it was read and of the one that takes its place.
  item text not null,
  verdict text not null check (verdict in ('accepted', 'corrected', 'removed', 'added')),
  read_value jsonb,
  value jsonb check ((value is not null) = (verdict in ('corrected', 'added'))),
  span_start int,
  span_end int,
  -- How the same item is known again in the next document: issuer and kind, and the words without figures.
  form text,
  wording text not null,
  plan_year int not null,
  decided_at timestamptz not null,
  decided_by uuid not null references person,
  undone_at timestamptz,
  undone_by uuid references person,
  primary key (unit_id, document_id, step),
  foreign key (unit_id, document_id) references document (unit_id, id)
);
create index reading_decision_wording on reading_decision (unit_id, item, wording)
  where undone_at is null and verdict in ('corrected', 'removed');
create index reading_decision_form on reading_decision (unit_id, form, item)
  where undone_at is null and verdict in ('corrected', 'removed');

-- A reading is confirmed by somebody as that of a version, or not (any more). What lists show of a reviewed document is kept
-- beside it; null as long as nobody decided anything.
alter table document
  add column confirmed_at timestamptz,
  add column confirmed_by uuid references person,
  add column confirmed_version int,
  add column reviewed jsonb,
  add check ((confirmed_at is null) = (confirmed_by is null) and (confirmed_at is null) = (confirmed_version is null));
