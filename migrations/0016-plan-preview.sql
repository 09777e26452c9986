-- The words of a plan sent as Word, for a look without opening it; taken out once, when it is put in. Null for a PDF.
alter table plan_version add column preview text;
