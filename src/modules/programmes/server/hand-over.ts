import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { recordOnThings } from '#modules/history/server/public.ts';
import { selectNamesOn, selectTakenOver } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import { historyKinds } from '../rules/assignment.ts';
import type { ReceiverChange } from '../rules/receivers.ts';
import { type CarriedOn, carryOn, takeCarriedBack } from './carrier-store.ts';
import { type Handed, insertReceiverChanges, moveRunning, takeHandedBack } from './receiver-store.ts';

/** The reform by which work comes to other receivers. */
export interface HandOverReform {
  readonly reformId: Id;
  readonly name: string;
  readonly effectiveOn: PlainDate;
}

async function record(work: Work, { name, effectiveOn }: HandOverReform, handed: readonly Handed[]): Promise<void> {
  const ids = [...new Set(handed.flatMap(({ fromId, toId }) => [fromId, toId]))];
  const names = await selectNamesOn(work.tx, ids, effectiveOn);
  await recordOnThings(
    work,
    handed.map(({ unitId, assignmentId, kind, fromId, toId }) => ({
      unitId,
      subjectKind: historyKinds[kind],
      subjectId: assignmentId,
      action: 'change-receiver',
      before: { receiver: names.get(fromId) ?? '' },
      after: { receiver: names.get(toId) ?? '', reform: name, from: effectiveOn },
    })),
  );
}

/** What runs of an ended unit stands in its history with who goes on; what was accepted stays as it was filed. */
async function recordCarried(
  work: Work,
  { name, effectiveOn }: HandOverReform,
  carried: readonly CarriedOn[],
): Promise<void> {
  const told = carried.filter(({ isRunning }) => isRunning);
  const ids = [...new Set(told.flatMap(({ fromId, toId }) => [fromId, toId]))];
  const names = await selectNamesOn(work.tx, ids, effectiveOn);
  await recordOnThings(
    work,
    told.map(({ unitId, assignmentId, kind, fromId, toId }) => ({
      unitId,
      subjectKind: historyKinds[kind],
      subjectId: assignmentId,
      action: 'carry-on',
      before: { carrier: names.get(fromId) ?? '' },
      after: { carrier: names.get(toId) ?? '', reform: name, from: effectiveOn },
    })),
  );
}

/** Keeps what a reform says of receivers; whatever runs goes to them on its day (`handOverRunning`). */
export const keepReceiverChanges = (work: Work, reform: HandOverReform, changes: readonly ReceiverChange[]) =>
  insertReceiverChanges(
    work.tx,
    reform.reformId,
    reform.effectiveOn,
    changes.map((change) => ({ ...change, id: work.newId() })),
  );

/**
 * Gives what runs to its new receivers, and what ended units had to do to those that go on for them (docs/decisions/0025);
 * returns how many running assignments went.
 */
export async function handOverRunning(work: Work, reform: HandOverReform): Promise<number> {
  const handed = await moveRunning(work.tx, reform.reformId, work.now);
  await record(work, reform, handed);
  const carried = await carryOn(work.tx, reform, await selectTakenOver(work.tx, reform.reformId), work.now);
  await recordCarried(work, reform, carried);
  const went = [...handed, ...carried.filter(({ isRunning }) => isRunning)];
  return new Set(went.map(({ assignmentId }) => assignmentId)).size;
}

/** Gives everything back to whom it came from, when a reform is undone. */
export async function takeBackHandOver(work: Work, reform: HandOverReform): Promise<void> {
  await recordCarried(work, reform, await takeCarriedBack(work.tx, reform.reformId, work.now));
  await record(work, reform, await takeHandedBack(work.tx, reform.reformId, work.now));
}
