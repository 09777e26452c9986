import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import { formatBookNumber, MOST_NUMBER, nextNumber } from '../../rules/register/book.ts';
import { lockRun, type Run, selectHolder, selectLastNumber } from './entry-store.ts';

/**
 * The number a new line gets: the next one of its run, or the chosen one where nobody holds it. The run stays held, so that
 * whoever asks next waits until this line stands or is given up.
 */
export async function numberOf(work: Work, run: Run, chosen: number | null): Promise<number> {
  await lockRun(work.tx, run);
  const next = nextNumber(await selectLastNumber(work.tx, run));
  if (chosen !== null) {
    await needFree(work, run, chosen, next);
    return chosen;
  }
  if (next > MOST_NUMBER) throw new Refusal('register-number-none', { year: run.year });
  return next;
}

/** Refuses a number that another line holds, and names that line and the next free number. */
export async function needFree(work: Work, run: Run, number: number, next: number): Promise<void> {
  const holder = await selectHolder(work.tx, run, number);
  if (!holder) return;
  throw new Refusal('register-number-taken', {
    number: formatBookNumber(number),
    year: run.year,
    subject: holder.subject,
    next: formatBookNumber(next),
  });
}
