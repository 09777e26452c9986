-- A one-time link to choose a new password, made by an administrator for somebody who forgot theirs: the newest counts.
create table password_reset (
  person_id uuid primary key references person,
  token_hash bytea not null unique,
  unit_id uuid not null references unit,
  made_by uuid not null references person,
  made_at timestamptz not null,
  expires_at timestamptz not null
);
create index password_reset_expiry on password_reset (expires_at);
