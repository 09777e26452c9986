-- A session can be named without its token and says on which browser it is. `enrol`: the password was right, a second
-- factor is required and missing; nothing can be done but to set one up.
alter table session
  add column id uuid not null default gen_random_uuid(),
  add column stage text not null default 'in' check (stage in ('in', 'enrol')),
  add column device text;
create unique index session_id on session (id);

-- Between the password and the second factor: no session, no rights.
create table sign_in_step (
  token_hash bytea primary key,
  person_id uuid not null references person,
  made_at timestamptz not null,
  expires_at timestamptz not null
);
create index sign_in_step_person on sign_in_step (person_id);

-- Codes of a telephone. The secret is sealed with the key in the data folder; `last_step` is the newest code used.
create table totp_factor (
  person_id uuid primary key references person,
  secret bytea not null,
  made_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);

create table passkey (
  id uuid primary key,
  person_id uuid not null references person,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  site text not null,
  name text not null,
  made_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_person on passkey (person_id);

-- What a passkey is asked to sign: for one purpose, once, for a few minutes.
create table passkey_challenge (
  challenge text primary key,
  purpose text not null check (purpose in ('register', 'sign-in')),
  person_id uuid references person,
  expires_at timestamptz not null
);

create table recovery_code (
  person_id uuid not null references person,
  code_hash bytea not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);

-- Devices on which somebody signed in before: their wrong tries are counted apart from those of strangers.
create table known_device (
  device_id uuid not null,
  person_id uuid not null references person,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (device_id, person_id)
);
create index known_device_person on known_device (person_id);

-- For which roles a second factor is required, since when, and how many days somebody has to set it up.
create table factor_policy (
  role text not null,
  valid_from date not null,
  required boolean not null,
  grace_days int not null check (grace_days between 0 and 90),
  source text not null,
  primary key (role, valid_from)
);
insert into factor_policy (role, valid_from, required, grace_days, source)
select role, '2025-01-01', true, 14,
  'khuyến nghị của OWASP (Multifactor Authentication Cheat Sheet) về lớp bảo vệ thứ hai cho tài khoản quản trị'
from unnest(array['administrator', 'technician', 'auditor']) role;
