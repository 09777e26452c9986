import { z } from 'zod';
import type { Clock } from '#platform/clock.ts';
import type { Database } from '#platform/database/connect.ts';
import type { TaskList } from '#platform/jobs.ts';
import type { SendMail } from '#platform/mail.ts';

interface JobContext {
  readonly db: Database;
  readonly clock: Clock;
  readonly sendMail: SendMail | undefined;
}

const letter = z.object({ to: z.email(), subject: z.string(), text: z.string() });

/** What the program does in the background, by the name under which it is queued. */
export const jobTasks = ({ sendMail }: JobContext): TaskList => ({
  'send-mail': async (payload) => {
    await sendMail?.(letter.parse(payload));
  },
});
