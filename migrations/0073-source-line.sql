-- From which line of its source an entry follows, counted from 0: two lines of a checklist may have the same name. Entries
-- written before know only their source.
alter table entry
  add column source_line int check (source_line >= 0),
  add check (source_line is null or source_id is not null);
