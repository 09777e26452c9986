-- The year of the citation in whose subject another stands: which of several acts of one number says something of it.
alter table document_citation add column within_year int;
