-- Made by somebody who hands the unit over and leaves: it is not asked again whether they may still give the role.
alter table invitation add column hands_over boolean not null default false;
