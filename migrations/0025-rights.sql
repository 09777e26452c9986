-- Sensitive figures are seen by a right of their own. Whoever saw them by their role goes on seeing them, by a grant of
-- the same days that can be ended apart.
insert into role_grant (id, person_id, role, unit_id, valid_from, valid_until, granted_by)
select gen_random_uuid(), person_id, 'sensitive-reader', unit_id, valid_from, valid_until, granted_by
from (
  select distinct on (person_id, unit_id, valid_from, valid_until) *
  from role_grant
  where role in ('officer', 'leader', 'school-officer', 'head')
  order by person_id, unit_id, valid_from, valid_until
) seen;

-- A role held in the place of somebody else: the grant it is taken from, and why.
alter table role_grant
  add column delegated_from uuid references role_grant,
  add column reason text;
create index role_grant_delegated on role_grant (delegated_from) where delegated_from is not null;

-- What an invitation gives: from when until when (null: from its acceptance, until further notice), and whether the right
-- to see sensitive figures comes with it.
alter table invitation
  add column valid_from timestamptz,
  add column valid_until timestamptz,
  add column sensitive boolean not null default false;
update invitation set sensitive = true where role in ('officer', 'leader', 'school-officer', 'head');

-- In whose place somebody did it. Both stand in the digests of a row that has them; older rows prove themselves as before.
alter table history add column on_behalf_of uuid;
alter table history_content add column on_behalf_name text;
alter table editing_spell add column on_behalf_of uuid;
