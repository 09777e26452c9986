-- Puts a job in the queue inside the caller's transaction. The queue (graphile_worker) belongs to the owner; the
-- program's own role reaches it through this function only. Bound late: the queue's schema is made by its own migrations.
create function enqueue(task text, payload json, run_at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform graphile_worker.add_job(task, payload, run_at => run_at, max_attempts => 8);
end
$$;
