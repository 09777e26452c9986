-- How somebody proved who they are before the second factor is asked for or set up: history says so of the sign-in it leads to.
alter table sign_in_step
  add column proved_by text not null default 'password' check (proved_by in ('password', 'provider'));
alter table session
  add column proved_by text not null default 'password' check (proved_by in ('password', 'passkey', 'provider'));

create index provider_journey_expiry on provider_journey (expires_at);
