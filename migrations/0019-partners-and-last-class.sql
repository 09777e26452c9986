-- Beside whom a unit reports to, who governs it and where it lies: with which police it works. No right follows it.
alter table unit_relation drop constraint unit_relation_relation_check;
alter table unit_relation add constraint unit_relation_relation_check
  check (relation in ('reports_to', 'governed_by', 'lies_in', 'partners_with'));

-- The highest grade a school teaches (lớp cuối); null where it is the last of its levels.
alter table unit_fact add column last_class smallint check (last_class between 1 and 12);
