import { type Runner, run, runMigrations, type Task, type TaskList } from 'graphile-worker';
import type pg from 'pg';

export type { Runner, TaskList } from 'graphile-worker';

const quiet = { error: () => undefined, warn: () => undefined, info: () => undefined, debug: () => undefined };

/** Makes or updates the queue's tables; by the owner. */
export async function readyJobs(ownerPool: pg.Pool): Promise<void> {
  const { Logger } = await import('graphile-worker');
  await runMigrations({ pgPool: ownerPool, logger: new Logger(() => () => quiet) });
}

/**
 * A job that fails for the last time is told and leaves the queue: what it carried, such as the link of an invitation,
 * must not stay there.
 */
const leavingTheQueue =
  (task: Task, onFault: (error: unknown) => void): Task =>
  async (payload, helpers) => {
    try {
      await task(payload, helpers);
    } catch (error) {
      if (helpers.job.attempts < helpers.job.max_attempts) throw error;
      onFault(error);
    }
  };

/** Removes jobs whose last attempt was cut short by the end of the program. */
const dropSpent: Task = async (_payload, helpers) => {
  await helpers.query(
    'select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs where attempts >= max_attempts))',
  );
};

/** Starts working off jobs; `stop` lets running ones finish. The tasks of `hourly` run at once and then every hour. */
export async function startJobs(
  ownerPool: pg.Pool,
  tasks: TaskList,
  hourly: readonly string[],
  onFault: (error: unknown) => void,
): Promise<Runner> {
  const { Logger } = await import('graphile-worker');
  const logger = new Logger(() => (level, message, meta) => {
    if (level === 'error') onFault(meta?.error ?? message);
  });
  const taskList: TaskList = { 'drop-spent-jobs': dropSpent };
  for (const [name, task] of Object.entries(tasks)) if (task) taskList[name] = leavingTheQueue(task as Task, onFault);
  const regularly = [...hourly, 'drop-spent-jobs'];
  const runner = await run({
    pgPool: ownerPool,
    taskList,
    crontab: regularly.map((task) => `0 * * * * ${task}`).join('\n'),
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 5_000,
    logger,
  });
  for (const task of regularly) await runner.addJob(task, {}, { jobKey: task });
  return runner;
}
