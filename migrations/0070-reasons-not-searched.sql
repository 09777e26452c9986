-- Why somebody left is seen inside the unit alone, and one text is searched by all: it goes out of the words an entry is found
-- by. It is the last of them.
update entry set folded = regexp_replace(folded, ' · [^·]*$', '')
  where register = 'officer-in-charge' and content ? 'why' and folded like '% · %';
