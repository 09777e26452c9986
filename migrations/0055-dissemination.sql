-- An office asks units below it to make a document of its library known by a day, to whom (phổ biến, quán triệt), and may
-- take that back. The asked units read the document by this and by nothing else (docs/decisions/0029).
create table dissemination (
  unit_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  due_day date not null,
  to_staff boolean not null,
  to_pupils boolean not null,
  to_parents boolean not null,
  note text,
  asked_at timestamptz not null,
  asked_by uuid not null references person,
  ended_at timestamptz,
  ended_by uuid references person,
  ended_reason text,
  primary key (unit_id, id),
  foreign key (unit_id, document_id) references document (unit_id, id),
  check (to_staff or to_pupils or to_parents)
);
create index dissemination_document on dissemination (unit_id, document_id);

-- Who was asked; a fact of the unit that was.
create table dissemination_unit (
  unit_id uuid not null,
  issuer_unit_id uuid not null,
  dissemination_id uuid not null,
  asked_at timestamptz not null,
  primary key (unit_id, issuer_unit_id, dissemination_id),
  foreign key (issuer_unit_id, dissemination_id) references dissemination (unit_id, id)
);
create index dissemination_unit_of on dissemination_unit (issuer_unit_id, dissemination_id);

-- What a unit wrote down, every version of it; null where the group was not asked for.
create table dissemination_record (
  unit_id uuid not null,
  issuer_unit_id uuid not null,
  dissemination_id uuid not null,
  version int not null check (version > 0),
  current boolean not null default true,
  staff_all int check (staff_all >= 0),
  staff_told int check (staff_told >= 0),
  pupils_all int check (pupils_all >= 0),
  pupils_told int check (pupils_told >= 0),
  parents_all int check (parents_all >= 0),
  parents_told int check (parents_told >= 0),
  told_on date not null,
  ways text[] not null,
  other_way text,
  note text,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid not null references person,
  recorded_for uuid references person,
  primary key (unit_id, issuer_unit_id, dissemination_id, version),
  foreign key (unit_id, issuer_unit_id, dissemination_id) references dissemination_unit,
  check ((staff_all is null) = (staff_told is null)),
  check ((pupils_all is null) = (pupils_told is null)),
  check ((parents_all is null) = (parents_told is null))
);
create unique index dissemination_record_current on dissemination_record (unit_id, issuer_unit_id, dissemination_id)
  where current;
