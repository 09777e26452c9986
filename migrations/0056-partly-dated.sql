-- A draft leaves the day of its date blank (“ngày … tháng 3 năm 2024”), and still belongs to a month or a year: lists narrow by
-- it, and a law it cites by name is the one of that time. All of it follows from the reading, so nobody writes it.
create function dated_in(reading jsonb) returns text language sql immutable as $$
  select case when (parts->>'year')::numeric between 1900 and 2200 then
    (parts->>'year') || case when (parts->>'month')::numeric between 1 and 12 then '-' || lpad(parts->>'month', 2, '0') else '' end
  end from (select reading->'header'->'dateParts'->'value') as read (parts)
$$;

-- The first day it may be of.
create function dated_from(reading jsonb) returns date language sql immutable as $$
  select make_date(left(part, 4)::int, coalesce(nullif(substr(part, 6), '')::int, 1), 1) from (select dated_in(reading)) as it (part)
$$;

alter table document
  -- '2024-03' or '2024'; null where the day is known, or no year
  add column dated_in text generated always as (case when signed_on is null then dated_in(reading) end) stored,
  -- its day, else the first of its month or year; null where nothing is known
  add column dated_on date generated always as (coalesce(signed_on, dated_from(reading))) stored,
  -- its place in the list: without any date, the day it was taken in
  add column listed_on date generated always as
    (coalesce(signed_on, dated_from(reading), (created_at at time zone 'Asia/Ho_Chi_Minh')::date)) stored;

drop index document_day;
create index document_day on document (unit_id, listed_on desc, id);
