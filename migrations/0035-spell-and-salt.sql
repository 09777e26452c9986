-- What somebody types in the place of another is a spell of its own: one who types for oneself too keeps both apart.
alter table editing_spell drop constraint editing_spell_pkey;
create unique index editing_spell_of on editing_spell (unit_id, subject_kind, subject_id, person_id, on_behalf_of)
  nulls not distinct;

-- Stands in the digest of the content and goes with it, so that what was erased cannot be guessed from the digest that
-- stays. Older rows have none and prove themselves as before.
alter table history_content add column salt bytea;
