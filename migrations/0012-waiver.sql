-- A waived assignment says why, by whom and when; where it stood before is where it stands again when the waiver is taken
-- back. History keeps every waiver, this row the one in force.
alter table assignment
  add column waived_at timestamptz,
  add column waived_by uuid,
  add column waived_reason text,
  add column waived_from text;

update assignment a set waived_at = h.at, waived_by = h.person_id, waived_reason = c.note,
  waived_from = c.before ->> 'state'
from history h join history_content c on c.unit_id = h.unit_id and c.history_id = h.id
where a.state = 'waived' and h.unit_id = a.unit_id and h.subject_kind = 'assignment' and h.subject_id = a.id
  and h.action = 'waive';
