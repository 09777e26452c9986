-- A reform: a named set of steps on the organisation with one day from which they hold and the text they rest on. The
-- office that prepares it owns it. `steps` as in organisation/rules/reform/steps.ts; `outcome` is what was shown and
-- written when it was confirmed.
create table reform (
  unit_id uuid not null references unit,
  id uuid not null unique,
  name text not null,
  effective_on date not null,
  legal_basis text not null,
  steps jsonb not null,
  knows_accepted boolean not null default false, -- who prepares it knows that it lies in days reported and accepted
  state text not null check (state in ('draft', 'confirmed', 'undone')),
  revision int not null default 1,
  created_at timestamptz not null,
  created_by uuid not null references person,
  confirmed_at timestamptz,
  confirmed_by uuid references person,
  undone_at timestamptz,
  undone_by uuid references person,
  outcome jsonb,
  primary key (unit_id, id),
  check ((state = 'draft') = (confirmed_at is null)),
  check ((state = 'undone') = (undone_at is not null))
);

-- Who goes on for a unit that ended, or for a part of one.
create table unit_succession (
  from_id uuid not null references unit,
  to_id uuid not null references unit,
  reform_id uuid not null references reform (id),
  extent text not null check (extent in ('whole', 'part')),
  part text,                           -- what of it, in words
  rank smallint not null,              -- 1 answers for what cannot be divided
  effective_on date not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (from_id, to_id, reform_id),
  check (from_id <> to_id)
);
create index unit_succession_to on unit_succession (to_id) where superseded_at is null;

-- Which reform wrote a row, and which one (by being confirmed or undone) put another in its place.
alter table unit_fact
  add column reform_id uuid references reform (id),
  add column superseded_by_reform uuid references reform (id);
alter table unit_relation
  add column reform_id uuid references reform (id),
  add column superseded_by_reform uuid references reform (id);
create index unit_fact_reform on unit_fact (reform_id) where reform_id is not null;
create index unit_fact_ended_by on unit_fact (superseded_by_reform) where superseded_by_reform is not null;
create index unit_relation_reform on unit_relation (reform_id) where reform_id is not null;
create index unit_relation_ended_by on unit_relation (superseded_by_reform) where superseded_by_reform is not null;
