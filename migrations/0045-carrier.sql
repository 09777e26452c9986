-- Who does what an ended unit had to do: the one that goes on for it. Null: the unit itself (docs/decisions/0025).
alter table assignment add column carried_by uuid references unit;
create index assignment_carried on assignment (carried_by) where carried_by is not null;

-- By which reform an assignment came to another doer, from whom and to whom.
create table assignment_carry (
  unit_id uuid not null,
  assignment_id uuid not null,
  reform_id uuid not null references reform (id),
  from_id uuid not null references unit,
  to_id uuid not null references unit,
  effective_on date not null,
  handed_over_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (unit_id, assignment_id, reform_id),
  foreign key (unit_id, assignment_id) references assignment,
  check (from_id <> to_id)
);
create index assignment_carry_reform on assignment_carry (reform_id) where taken_back_at is null;
