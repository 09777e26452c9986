-- Each finished day of Vietnam is sealed over the digests of every row that was recorded in it, in the order of their ids
-- (an id holds the moment it was made), and chained to the day before. The list of rows is kept, so that a changed, removed
-- or added row is found by name. The program's own role may add days, never change or remove them.
create table history_day (
  day date primary key,
  row_count int not null,
  -- 16 bytes of id and 32 of digest for each row.
  rows bytea not null,
  digest bytea not null,
  sealed_at timestamptz not null
);
alter table history_day alter column rows set storage external;

create index history_recorded on history (id);
