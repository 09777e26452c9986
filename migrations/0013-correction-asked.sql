-- Whether the office asked for the correction that runs: abandoning such a one leaves the question standing.
alter table report add column correction_asked boolean not null default false;

update report r set correction_asked = true
from assignment a
where a.unit_id = r.unit_id and a.id = r.assignment_id and a.correction = 'asked';
