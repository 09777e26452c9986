-- What a document is found by (docs/decisions/0027); made of the entry and the versions by the program, never by hand.
create table document_search (
  unit_id uuid not null,
  document_id uuid not null,
  number_key text,                       -- number and symbol in one spelling, for looking up and for twins
  issuer_key text,
  head int[] not null,                   -- terms of number, subject, issuer, note; each holds the unit
  day date,                              -- document.signed_on, by which hits are put in order
  made_by smallint not null,             -- of which state of the rules; the program makes older ones anew
  primary key (unit_id, document_id),
  foreign key (unit_id, document_id) references document
);
create index document_search_number on document_search (unit_id, number_key text_pattern_ops);
create index document_search_head on document_search using gin (head) with (fastupdate = off);

-- The terms of the words of each version.
create table document_words (
  unit_id uuid not null,
  document_id uuid not null,
  ordinal int not null,
  words int[] not null,
  latest boolean not null,
  day date,
  primary key (unit_id, document_id, ordinal),
  foreign key (unit_id, document_id, ordinal) references document_version
);
create index document_words_words on document_words using gin (words) with (fastupdate = off);

-- The words that stand in some document, without marks: what a typing error may have meant. Of all offices together; only
-- spellings, never which office or document has them.
create table library_word (word text primary key);

create index document_day on document (unit_id, signed_on desc nulls last, id);

-- From which act of issuing an entry came: a plan or a report sent, by its assignment in the same unit.
alter table document
  add column origin_kind text check (origin_kind in ('plan', 'report')),
  add column origin_id uuid,
  add check ((origin_kind is null) = (origin_id is null));
create unique index document_origin on document (unit_id, origin_kind, origin_id) where origin_kind is not null;

-- What was read in the file of a plan when it was put in, for the library; null of a scan.
alter table plan_version add column reading jsonb;

-- The same bytes in another document.
create index stored_file_digest on stored_file (unit_id, sha256);
