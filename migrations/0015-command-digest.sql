-- What a command asked for, as a digest: its id used again for something else is refused instead of getting this answer.
-- Null for answers kept before.
alter table command add column request_digest bytea;
