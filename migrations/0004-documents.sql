create table file_content (
  sha256 bytea primary key,
  bytes bytea not null
);

create table stored_file (
  unit_id uuid not null,
  id uuid not null,
  sha256 bytea not null references file_content,
  file_name text not null,
  media_type text not null,
  size int not null,
  created_at timestamptz not null,
  created_by uuid not null,
  primary key (unit_id, id)
);

-- A document taken in: its file, the text that was read and the reading as the program made it.
create table document (
  unit_id uuid not null,
  id uuid not null,
  file_id uuid,
  title text not null,
  body text not null,
  reading jsonb not null,
  created_at timestamptz not null,
  created_by uuid not null,
  primary key (unit_id, id)
);
