import { z } from 'zod';
import { deleteSessionsWithoutRole, forgetOld, makePeople, markMailed } from '#modules/accounts/server/public.ts';
import { citeDocuments } from '#modules/documents/server/acts/cite-documents.ts';
import { indexDocuments } from '#modules/documents/server/public.ts';
import { sealDays } from '#modules/history/server/public.ts';
import { handOverDue } from '#modules/organisation/server/reforms/hand-over-due.ts';
import { runSheet, runSilentSheets } from '#modules/organisation/server/sheet-runs/run-sheet.ts';
import { RUN_SHEET_TASK } from '#modules/organisation/server/sheet-runs/start-run.ts';
import { openDueWindows } from '#modules/programmes/server/public.ts';
import { deleteCountedOfClosed } from '#modules/quiz/server/public.ts';
import { shippedDefinitions } from '#modules/registers/definitions/shipped-definitions.ts';
import { registersOf } from '#modules/registers/server/definitions.ts';
import { removeOver } from '#modules/registers/server/public.ts';
import type { Clock } from '#platform/clock.ts';
import type { Database } from '#platform/database/connect.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import type { TaskList } from '#platform/jobs.ts';
import type { SendMail } from '#platform/mail.ts';
import { Work } from '#platform/work.ts';

interface JobContext {
  readonly db: Database;
  readonly clock: Clock;
  readonly sendMail: SendMail | undefined;
  /** The public address links in letters begin with. */
  readonly linksFrom?: string | undefined;
}

const person = z.object({ personId: z.uuid() });
const letter = z.object({
  to: z.email(),
  subject: z.string(),
  text: z.string(),
  /** The invitation it carries, if one. */
  invitationId: z.uuid().optional(),
});
const sheet = z.object({ importId: z.uuid() });
const unitSheet = z.object({ runId: z.uuid() });

/** What the program does in the background, by the name under which it is queued. */
export const jobTasks = ({ db, clock, sendMail, linksFrom }: JobContext): TaskList => {
  const begin = <T>(act: (work: Work) => Promise<T>) =>
    inTransaction(db, (tx) => act(new Work(tx, clock.now(), undefined)));
  return {
    'send-mail': async (payload) => {
      const { invitationId, ...rest } = letter.parse(payload);
      await sendMail?.(rest);
      if (sendMail && invitationId) await markMailed(db, invitationId, clock.now());
    },
    'import-people': (payload) => makePeople({ db, now: clock.now(), linksFrom }, sheet.parse(payload).importId),
    'end-sessions': async (payload) => {
      await deleteSessionsWithoutRole(db, person.parse(payload).personId, clock.now());
    },
    [RUN_SHEET_TASK]: (payload) => runSheet({ db, clock }, unitSheet.parse(payload).runId),
    'run-silent-sheets': () => runSilentSheets({ db, clock }),
    'cite-documents': async () => {
      await citeDocuments(db);
    },
    'forget-old': () => forgetOld(db, clock.now()),
    'forget-quiz-forms': () => deleteCountedOfClosed(db, clock.now()),
    'index-documents': async () => {
      await indexDocuments(db);
    },
    'seal-days': async () => {
      await sealDays(db, clock.now());
    },
    'open-windows': async () => {
      try {
        await handOverDue(begin);
      } finally {
        await openDueWindows(begin);
      }
    },
    'remove-evidence': async () => {
      await removeOver(begin, registersOf(shippedDefinitions));
    },
  };
};

/** Tasks that also run by themselves: at start and every hour. */
export const hourlyTasks = [
  'open-windows',
  'forget-old',
  'seal-days',
  'run-silent-sheets',
  'cite-documents',
  'index-documents',
  'remove-evidence',
  'forget-quiz-forms',
] as const;
