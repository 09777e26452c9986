-- A session opened without a second factor ends where a role of the person begins to require one, however much it is used;
-- one opened with a second factor, or by a provider that vouches for two, does not. `place`: the first parts of the address
-- it was opened from, so that two sessions of the same kind of device can be told apart; never the whole address.
alter table session
  add column second_factor boolean not null default false,
  add column must_end_at timestamptz,
  add column place text;
update session set second_factor = true where proved_by = 'passkey';

-- Who decided, on the page, which role must have a second factor; null: it came with the program.
alter table factor_policy
  add column made_by uuid references person,
  add column made_at timestamptz;
