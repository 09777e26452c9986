-- A third kind of duty: so many entries of a register, of those holding a choice where one is named (`topics:drugs`), written
-- of the days of each window.
alter table duty
  drop constraint duty_kind_check,
  add constraint duty_kind_check check (kind in ('plan', 'report', 'entries')),
  add column asked_register text,
  add column asked_count int check (asked_count > 0),
  add column asked_choice text,
  add check ((kind = 'entries') = (asked_register is not null and asked_count is not null));
alter table assignment
  drop constraint assignment_kind_check,
  add constraint assignment_kind_check check (kind in ('plan', 'report', 'entries'));

-- Which entries answer which assignments. Whether one counts is judged from the entry as it stands
-- (programmes/rules/answers.ts); an entry of whoever goes on for an ended unit answers that one's assignment.
create table entry_answer (
  unit_id uuid not null,               -- of the assignment
  assignment_id uuid not null,
  entry_unit_id uuid not null,
  entry_id uuid not null,
  linked_at timestamptz not null,
  linked_by uuid not null references person,
  primary key (unit_id, assignment_id, entry_unit_id, entry_id),
  foreign key (unit_id, assignment_id) references assignment (unit_id, id),
  foreign key (entry_unit_id, entry_id) references entry (unit_id, id)
);
create index entry_answer_of_entry on entry_answer (entry_unit_id, entry_id);

-- The entry another one follows from: what an inspection found, and the inspection.
alter table entry
  add column source_id uuid,
  add foreign key (unit_id, source_id) references entry (unit_id, id);
create index entry_by_source on entry (unit_id, source_id) where source_id is not null;
