-- Files that prove an entry of a register. Their bytes stand as those of any file while they are kept (`file_id`); this row
-- outlives them, with what was there and why it is no more.
create table entry_file (
  unit_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  file_id uuid,
  sha256 bytea not null,
  name text not null,
  kind text not null check (kind in ('picture', 'pdf')),
  size int not null,
  -- A small picture of it, for lists on a weak network.
  thumbnail bytea,
  -- Children can be recognised in it: who holds the paper of consent, and the last day it is kept.
  consent text,
  retain_until date,
  added_at timestamptz not null,
  added_by uuid not null references person,
  withdrawn_at timestamptz,
  withdrawn_by uuid references person,
  withdrawn_reason text,
  -- The day its bytes were removed: struck out, or its last day was over.
  removed_on date,
  primary key (unit_id, id),
  foreign key (unit_id, entry_id) references entry (unit_id, id),
  foreign key (unit_id, file_id) references stored_file (unit_id, id),
  check ((consent is null) = (retain_until is null)),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null)),
  check ((file_id is null) = (removed_on is not null)),
  check (file_id is not null or thumbnail is null)
);
-- The same file stands once in an entry.
create unique index entry_file_once on entry_file (unit_id, entry_id, sha256) where file_id is not null;
create index entry_file_due on entry_file (retain_until) where file_id is not null and retain_until is not null;
-- Content goes with the last file that holds it.
create index stored_file_by_content on stored_file (sha256);
