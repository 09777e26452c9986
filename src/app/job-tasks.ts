import type { Clock } from '#platform/clock.ts';
import type { Database } from '#platform/database/connect.ts';
import type { TaskList } from '#platform/jobs.ts';

/** What the program does in the background, by the name under which it is queued. */
export const jobTasks = (_context: { db: Database; clock: Clock }): TaskList => ({});
