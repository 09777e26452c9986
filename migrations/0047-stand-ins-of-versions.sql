-- In whose place a version was handed in or decided, by somebody who stood in for them; null: by a right of their own.
alter table report_version add column submitted_for uuid, add column decided_for uuid;
alter table plan_version add column submitted_for uuid, add column decided_for uuid;
