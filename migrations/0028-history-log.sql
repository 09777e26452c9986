-- The log is read the newest first, page by page, by unit, person, kind of thing or action.
create index history_unit_recorded on history (unit_id, id);
create index history_person_recorded on history (person_id, id);
create index history_kind_recorded on history (subject_kind, id);
create index history_action_recorded on history (action, id);
drop index history_person;
