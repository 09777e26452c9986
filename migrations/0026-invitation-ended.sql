-- An invitation that somebody ended is told from one whose time ran out: only the latter can be given a new link.
alter table invitation add column ended_at timestamptz;
create index invitation_inviter on invitation (invited_by) where accepted_at is null;
