-- Another system that works with this one: a name in history, never somebody who signs in.
alter table person add column kind text not null default 'person' check (kind in ('person', 'service'));

-- What it may do on a unit and below, until when. It lives as long as the grants that gave it its permissions do.
create table service_account (
  person_id uuid primary key references person,
  unit_id uuid not null references unit,
  permissions text[] not null,
  grants uuid[] not null,
  token_hash bytea not null unique,
  made_by uuid not null references person,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_used_at timestamptz
);
create index service_account_unit on service_account (unit_id);

-- Who somebody is with the office's own sign-in (OpenID Connect): linked from the account, never by matching names.
create table provider_identity (
  issuer text not null,
  subject text not null,
  person_id uuid not null references person,
  linked_at timestamptz not null,
  primary key (issuer, subject),
  unique (person_id, issuer)
);

-- A journey to the provider and back: for one browser, once, for a few minutes.
create table provider_journey (
  state_hash bytea primary key,
  browser_hash bytea not null,
  nonce text not null,
  verifier text not null,
  person_id uuid references person,
  expires_at timestamptz not null
);
