-- A document becomes an entry of the library of its office: what a register asks of it stands in columns, filled from the
-- reading when it is taken in and editable by hand afterwards.
alter table document
  add column direction text not null default 'received' check (direction in ('received', 'issued')),
  add column kind_code text,             -- KH, CV, QĐ … (documents/rules/reading/document-kinds.ts)
  add column number text,                -- 75, of a normative text 59/2020
  add column symbol text,                -- KH-SGDĐT
  add column issuer text,
  add column subject text,
  add column signed_on date,
  add column in_force_from date,
  add column in_force_to date,           -- the last day
  add column note text,
  add column version int not null default 1,   -- the ordinal of the latest version, whose reading stands here
  add column revision int not null default 1,
  add check (in_force_to is null or in_force_from is null or in_force_to >= in_force_from);

update document set
  kind_code = reading->'header'->'kind'->'value'->>'code',
  number = reading->'header'->'number'->>'value',
  symbol = reading->'header'->'symbol'->>'value',
  issuer = reading->'header'->'issuer'->>'value',
  subject = reading->'header'->'subject'->>'value',
  signed_on = (reading->'header'->>'date')::date;

-- Every file or pasted text a document was taken in as; the ordinals of a document go 1, 2, 3 …
create table document_version (
  unit_id uuid not null,
  document_id uuid not null,
  ordinal int not null check (ordinal > 0),
  file_id uuid,                          -- null when the words were pasted
  body text not null,                    -- the words as they came, before cleaning
  reading jsonb,                         -- null for the latest, whose reading is document.reading
  reason text,                           -- why it was added; null for the first
  created_at timestamptz not null,
  created_by uuid not null,
  primary key (unit_id, document_id, ordinal),
  foreign key (unit_id, document_id) references document,
  foreign key (unit_id, file_id) references stored_file
);
insert into document_version (unit_id, document_id, ordinal, file_id, body, created_at, created_by)
  select unit_id, id, 1, file_id, body, created_at, created_by from document;

alter table document drop column file_id, drop column body;
