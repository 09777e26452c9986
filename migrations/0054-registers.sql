-- The registers of an office (sổ đăng ký văn bản đến, sổ đăng ký văn bản đi; Nghị định 30/2020/NĐ-CP, Điều 15, 16, 22 and
-- Phụ lục IV): one line each, numbered within a calendar year. `series`: issued documents of a kind the office numbers apart
-- (Điều 15 leaves that to its head); '' for the common one. A withdrawn line keeps its number.
create table register_entry (
  unit_id uuid not null,
  id uuid not null,
  book text not null check (book in ('received', 'issued')),
  year smallint not null check (year between 1945 and 2200),
  series text not null default '',
  number int not null check (number between 1 and 99999),
  document_id uuid,
  arrived_on date,
  author text,
  number_symbol text,
  signed_on date,
  subject text not null,
  signatory text,
  recipients text,
  copy_keeper text,
  copies int check (copies >= 0),
  passed_on date,
  signed_for text,
  note text,
  withdrawn_at timestamptz,
  withdrawn_by uuid references person,
  withdrawn_reason text,
  -- How far what arrived was dealt with (Điều 23 and 24), and by whom: a person of the office, or a part of it by its name.
  handling text not null default 'new' check (handling in ('new', 'passed', 'at-work', 'done')),
  handler_id uuid references person,
  handler_name text,
  handle_by date,
  finished_on date,
  revision int not null default 1,
  created_at timestamptz not null,
  created_by uuid not null references person,
  primary key (unit_id, id),
  unique (unit_id, book, year, series, number),
  foreign key (unit_id, document_id) references document (unit_id, id),
  check (book = 'issued' or series = ''),
  check (case book when 'received' then arrived_on is not null and author is not null else signed_on is not null end)
);
create index register_entry_document on register_entry (unit_id, document_id) where document_id is not null;
create index register_entry_open on register_entry (unit_id, handle_by)
  where book = 'received' and handling <> 'done' and withdrawn_at is null;

-- What was done with a document that arrived, step by step, in the order in which it was done.
create table handling_step (
  unit_id uuid not null,
  entry_id uuid not null,
  sequence int not null,
  step text not null check (step in ('pass', 'begin', 'direct', 'finish', 'reopen')),
  at timestamptz not null,
  by_id uuid not null references person,
  on_behalf_of uuid references person,
  -- Whose opinion it is when somebody else wrote it down from paper.
  opinion_of text,
  words text,
  handler_id uuid references person,
  handler_name text,
  handle_by date,
  -- The line of the issued book that answers it, or its number and symbol where it stands in no book here.
  answer_entry_id uuid,
  answer_symbol text,
  primary key (unit_id, entry_id, sequence),
  foreign key (unit_id, entry_id) references register_entry (unit_id, id),
  foreign key (unit_id, answer_entry_id) references register_entry (unit_id, id)
);
