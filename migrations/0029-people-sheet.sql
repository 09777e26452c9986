-- The sign-in name an invitation keeps for somebody; a code to be typed by hand, of which only a keyed digest is kept;
-- when its letter went out.
alter table invitation
  add column login text,
  add column login_key text,
  add column code_digest bytea,
  add column mailed_at timestamptz;
create unique index invitation_login on invitation (login_key) where accepted_at is null and ended_at is null;

-- A sheet of people being worked off in the background. Its rows go when it has ended.
create table people_import (
  id uuid primary key,
  unit_id uuid not null references unit,
  made_by uuid not null references person,
  made_at timestamptz not null,
  rows jsonb,
  left_out int[] not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'refused')),
  total int not null,
  done int not null default 0,
  mailed int not null default 0,
  given int not null default 0,
  ended_at timestamptz
);
