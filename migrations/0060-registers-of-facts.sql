-- The registers of facts: one row an entry, whatever its register. What each place of `content` may hold is judged by the
-- definition (src/modules/registers/definitions). `day`: when it happened, drawn out for lists.
create table entry (
  unit_id uuid not null,
  id uuid not null,
  register text not null,
  definition_version int not null,
  day date not null,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  state text,
  -- Its words without marks, for search.
  folded text not null,
  revision int not null default 1,
  created_at timestamptz not null,
  created_by uuid not null references person,
  updated_at timestamptz not null,
  updated_by uuid not null references person,
  withdrawn_at timestamptz,
  withdrawn_by uuid references person,
  withdrawn_reason text,
  primary key (unit_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null))
);
create index entry_by_day on entry (unit_id, register, day desc, id desc);

-- What an entry adds to the measures of its register on a day, in their order: rules/post-amounts.ts. A flow is the sum of
-- the days of a window, a stock that of all days up to its end. Rewritten with its entry, in the same transaction.
create table entry_amount (
  unit_id uuid not null,
  entry_id uuid not null,
  day date not null,
  register text not null,
  amounts bigint[] not null,
  primary key (unit_id, entry_id, day),
  foreign key (unit_id, entry_id) references entry (unit_id, id)
);
create index entry_amount_by_day on entry_amount (unit_id, register, day);

-- Each version of a definition the program has known, so that an entry is read by the one it was written by, and a newer one
-- that would lose what entries hold is refused before it is used.
create table register_definition (
  code text not null,
  version int not null,
  content jsonb not null,
  known_at timestamptz not null,
  primary key (code, version)
);
