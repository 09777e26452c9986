import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import { LONG_SHEET } from '../../rules/in-steps.ts';
import { insertRun, type NewRun } from './run-store.ts';

/** The task that works a run through, as it is queued. */
export const RUN_SHEET_TASK = 'run-sheet';

/** Whether so many rows go on after the answer. Another system waits for its answer: it has nobody who looks again. */
export const goesOnLater = (work: Work, rows: number): boolean => rows > LONG_SHEET && !work.person.service;

/** Puts a long sheet by for the background; it begins when this work has committed. */
export async function startRun(work: Work, run: Omit<NewRun, 'id' | 'personId'>): Promise<Id> {
  const id = work.newId();
  await insertRun(work.tx, { ...run, id, personId: work.person.personId }, work.now);
  await work.later(RUN_SHEET_TASK, { runId: id });
  return id;
}
