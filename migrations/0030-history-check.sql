-- What each proof of the history found (`truong-an history verify`), so that the log can say it. Written by the owner only;
-- the program's own role reads it.
create table history_check (
  id uuid primary key,
  at timestamptz not null,
  first_day date not null,
  last_day date not null,
  row_count int not null,
  fault_count int not null
);
create index history_check_newest on history_check (at);
