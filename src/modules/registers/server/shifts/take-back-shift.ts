import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import { SHIFT } from '../../rules/shifts/keep-log.ts';
import type { Registers } from '../definitions.ts';
import { lockEntry } from '../entry-store.ts';
import { strikeOut } from '../withdraw-entry.ts';
import { recordChange } from '../write-entry.ts';
import { holdLog, selectWriters } from './log-store.ts';
import { mayTakeBack } from './shown-shifts.ts';

/** What stands in the register as the reason. */
const REASON = 'Người trực bấm nhầm, đã bỏ';

/** Strikes out a shift that the caller has just logged and nobody changed since. */
export async function takeBackShift(
  work: Work,
  registers: Registers,
  { unitId, entryId }: { readonly unitId: Id; readonly entryId: Id },
): Promise<Record<never, never>> {
  await work.needHere('shift.log', unitId);
  await holdLog(work.tx, unitId);
  const entry = await lockEntry(work.tx, unitId, entryId);
  if (entry?.register !== SHIFT) throw new Refusal('not-found');
  const writers = await selectWriters(work.tx, unitId, [entryId]);
  if (!mayTakeBack(work, entry, writers.get(entryId))) throw new Refusal('shift-fixed');
  await strikeOut(work, registers, entry, REASON);
  await recordChange(work, registers, 'withdraw-entry', entry, null, REASON);
  return {};
}
