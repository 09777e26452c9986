-- Questions an office or a school added to the bank, one row a version; the newest is asked. Those that come with the program
-- stand in src/modules/quiz/questions.
create table quiz_question (
  unit_id uuid not null,
  id uuid not null,
  version int not null check (version > 0),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  written_at timestamptz not null,
  written_by uuid not null references person,
  primary key (unit_id, id, version)
);

-- Questions a unit takes out of the bank, for itself and all below it; one of its own, of an office above or of the program.
create table quiz_retirement (
  unit_id uuid not null,
  question_id uuid not null,
  primary key (unit_id, question_id)
);

-- A round of questions for one class. Nothing is kept of who answered: `tries` counts filled forms, not pupils.
create table quiz_round (
  unit_id uuid not null,
  id uuid not null,
  code text not null unique,
  class_name text not null,
  class_size int not null check (class_size > 0),
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  tries int not null default 0,
  made_at timestamptz not null,
  made_by uuid not null references person,
  primary key (unit_id, id)
);
create index quiz_round_by_day on quiz_round (unit_id, opens_at desc);

-- The questions of a round as they were when it was made, and sums of the answers alone: how many tries had it right, how
-- often each choice was taken, in the order of the choices.
create table quiz_asked (
  unit_id uuid not null,
  round_id uuid not null,
  place int not null check (place > 0),
  topic text not null,
  question_id uuid not null,
  question_version int not null,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  right_answers int not null default 0,
  chosen int[] not null,
  primary key (unit_id, round_id, place),
  foreign key (unit_id, round_id) references quiz_round (unit_id, id)
);

-- Digests of the forms counted in a round that is open, so that one sent twice is counted once. No answer, no moment; they
-- are deleted when the round is over.
create table quiz_counted (
  unit_id uuid not null,
  round_id uuid not null,
  digest bytea not null,
  primary key (unit_id, round_id, digest),
  foreign key (unit_id, round_id) references quiz_round (unit_id, id)
);
