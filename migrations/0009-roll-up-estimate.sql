-- With a setting of its own the function is not folded into the query around it, so that the planner believes this
-- estimate: it guesses trees of a few hundred units by itself and then looks every unit's reports up one by one.
alter function unit_branches(uuid, text, date) rows 20000;
alter function unit_branches(uuid, text, date) set jit = off;
