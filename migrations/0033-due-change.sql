-- A due day that was moved after its window was issued: the old day, the new one, who moved it and why. Receivers see it
-- beside their own day; what was handed in before keeps its lateness as it was judged.
create table due_change (
  unit_id uuid not null,
  id uuid not null,
  window_id uuid not null,
  from_last_day date not null,
  to_last_day date not null check (to_last_day <> from_last_day),
  reason text not null,
  changed_at timestamptz not null,
  changed_by uuid not null references person,
  primary key (unit_id, id),
  foreign key (unit_id, window_id) references duty_window (unit_id, id)
);
create index due_change_window on due_change (window_id, changed_at);
