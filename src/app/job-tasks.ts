import { z } from 'zod';
import { forgetOld } from '#modules/accounts/server/public.ts';
import { openDueWindows } from '#modules/programmes/server/public.ts';
import type { Clock } from '#platform/clock.ts';
import type { Database } from '#platform/database/connect.ts';
import type { TaskList } from '#platform/jobs.ts';
import type { SendMail } from '#platform/mail.ts';
import { Work } from '#platform/work.ts';

interface JobContext {
  readonly db: Database;
  readonly clock: Clock;
  readonly sendMail: SendMail | undefined;
}

const letter = z.object({ to: z.email(), subject: z.string(), text: z.string() });

/** What the program does in the background, by the name under which it is queued. */
export const jobTasks = ({ db, clock, sendMail }: JobContext): TaskList => ({
  'send-mail': async (payload) => {
    await sendMail?.(letter.parse(payload));
  },
  'forget-old': () => forgetOld(db, clock.now()),
  'open-windows': async () => {
    await openDueWindows((act) => db.transaction().execute((tx) => act(new Work(tx, clock.now(), undefined))));
  },
});

/** Tasks that also run by themselves: at start and every hour. */
export const hourlyTasks = ['open-windows', 'forget-old'] as const;
