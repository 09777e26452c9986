create table installation (
  only_row boolean primary key default true check (only_row),
  kind text not null check (kind in ('real', 'trial')),
  created_at timestamptz not null
);

-- The one-time link printed at start while nobody exists; only its hash is kept.
create table setup_link (
  only_row boolean primary key default true check (only_row),
  token_hash bytea not null,
  made_at timestamptz not null
);

create table person (
  id uuid primary key,
  full_name text not null,
  login text not null,
  login_key text not null unique,    -- folded, so that two logins never differ by case only
  password_hash text not null,
  created_at timestamptz not null,
  disabled_at timestamptz
);

create table role_grant (
  id uuid primary key,
  person_id uuid not null references person,
  role text not null,
  unit_id uuid not null references unit,
  valid_from timestamptz not null,
  valid_until timestamptz,
  granted_by uuid references person
);
create index role_grant_person on role_grant (person_id);
create index role_grant_unit on role_grant (unit_id);

create table session (
  token_hash bytea primary key,
  person_id uuid not null references person,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_seen_at timestamptz not null
);
create index session_person on session (person_id);

create table invitation (
  id uuid primary key,
  token_hash bytea not null unique,
  unit_id uuid not null references unit,
  role text not null,
  full_name text not null,
  email text,
  invited_by uuid not null references person,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  person_id uuid references person
);
create index invitation_unit on invitation (unit_id) where accepted_at is null;

-- Failed sign-ins by a hash of the name tried; no sender address is ever stored.
create table sign_in_failure (
  login_hash bytea not null,
  failed_at timestamptz not null
);
create index sign_in_failure_login on sign_in_failure (login_hash, failed_at);

-- The answer to every command, so that a repeat returns the first answer.
create table command (
  person_id uuid not null,
  id uuid not null,
  endpoint text not null,
  done_at timestamptz not null,
  reply jsonb not null,
  primary key (person_id, id)
);
create index command_age on command (done_at);
