-- Late is judged once, by the first submission, and kept: past its due time, or for a window whose total the receiver had
-- closed already. Nothing that comes later changes it.
alter table assignment add column late boolean not null default false;

update assignment a set late = v.late
from report_version v where v.unit_id = a.unit_id and v.assignment_id = a.id and v.version = 1;

update assignment set late = true
where kind = 'plan' and first_submitted_at >= (due_last_day + 1)::timestamp at time zone interval '7 hours';

alter table report_version drop column late;
