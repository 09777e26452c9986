-- Sums read the amounts of some units and registers between two days. In the index they stand side by side; in the table
-- they lie as they were written, each on a page of its own where many units write.
drop index entry_amount_by_day;
create index entry_amount_by_day on entry_amount (unit_id, register, day) include (amounts);
