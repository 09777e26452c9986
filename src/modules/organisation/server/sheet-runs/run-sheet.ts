import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { callerOf } from '#modules/accounts/server/public.ts';
import type { Clock } from '#platform/clock.ts';
import type { Database } from '#platform/database/connect.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { Work } from '#platform/work.ts';
import { judgeUnits, type UnitsInput } from '../check-sheet.ts';
import { type ImportInput, writeUnits } from '../import-units.ts';
import { judgeSteps, type StepsInput } from '../reforms/sheet/check-reform-sheet.ts';
import { inSteps, type Pace } from './pace.ts';
import { claimRun, deleteRun, endRun, keepProgress, type SheetRun, selectSilentRuns } from './run-store.ts';

export interface RunContext {
  readonly db: Database;
  readonly clock: Clock;
  /** Awaited after each step, once it can be read by others. */
  readonly onStep?: (run: Pick<SheetRun, 'id'> & { readonly rowsDone: number }) => Promise<void>;
}

/** Whoever sent the sheet does not want it any more. */
class Stopped extends Error {}

function act(work: Work, run: SheetRun & { input: unknown }, pace: Pace): Promise<unknown> {
  if (run.purpose === 'check-units') return judgeUnits(work, run.input as UnitsInput, pace);
  if (run.purpose === 'add-units') return writeUnits(work, run.input as ImportInput, pace);
  return judgeSteps(work, run.unitId ?? '', run.reformId ?? '', run.input as StepsInput, pace);
}

/**
 * Works a long sheet through for whoever sent it, with the rights they have now. How far it is stands outside the
 * transaction; what it writes, and that it is done, stands in one.
 */
export async function runSheet({ db, clock, onStep }: RunContext, runId: Id): Promise<void> {
  const run = await claimRun(db, runId, clock.now());
  if (!run) return;
  const tell = async (rows: number) => {
    if (!(await keepProgress(db, runId, rows, clock.now()))) throw new Stopped();
    await onStep?.({ id: runId, rowsDone: rows });
  };
  try {
    await inTransaction(db, async (tx) => {
      const now = clock.now();
      const caller = await callerOf(tx, run.personId, now);
      if (!caller) throw new Stopped();
      const result = await act(new Work(tx, now, caller), run, inSteps(tell));
      if (!(await endRun(tx, runId, 'done', result))) throw new Stopped();
    });
  } catch (error) {
    if (error instanceof Stopped) {
      await deleteRun(db, runId);
      return;
    }
    const told = error instanceof Refusal ? error : new Refusal('sheet-run-failed');
    const findings = (told.facts.findings as readonly unknown[] | undefined) ?? [];
    const ended = await endRun(db, runId, 'refused', { code: told.code, sentence: told.sentence, findings });
    if (!ended) await deleteRun(db, runId);
    if (told !== error) throw error;
  }
}

/** Goes on with what the end of the program cut short, and forgets what nobody fetched. */
export async function runSilentSheets(context: RunContext): Promise<void> {
  for (const runId of await selectSilentRuns(context.db, context.clock.now())) await runSheet(context, runId);
}
