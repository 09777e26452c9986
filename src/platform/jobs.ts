import { type Runner, run, runMigrations, type TaskList } from 'graphile-worker';
import type pg from 'pg';

export type { TaskList } from 'graphile-worker';

const quiet = { error: () => undefined, warn: () => undefined, info: () => undefined, debug: () => undefined };

/** Makes or updates the queue's tables; by the owner. */
export async function readyJobs(ownerPool: pg.Pool): Promise<void> {
  const { Logger } = await import('graphile-worker');
  await runMigrations({ pgPool: ownerPool, logger: new Logger(() => () => quiet) });
}

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
  const runner = await run({
    pgPool: ownerPool,
    taskList: tasks,
    crontab: hourly.map((task) => `0 * * * * ${task}`).join('\n'),
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 5_000,
    logger,
  });
  for (const task of hourly) await runner.addJob(task, {}, { jobKey: task });
  return runner;
}
