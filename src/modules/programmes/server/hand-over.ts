import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { recordOnThings } from '#modules/history/server/public.ts';
import { selectNamesOn } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { ReceiverChange } from '../rules/receivers.ts';
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
      subjectKind: kind,
      subjectId: assignmentId,
      action: 'change-receiver',
      before: { receiver: names.get(fromId) ?? '' },
      after: { receiver: names.get(toId) ?? '', reform: name, from: effectiveOn },
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

/** Gives what runs to its new receivers; returns how many assignments went. */
export async function handOverRunning(work: Work, reform: HandOverReform): Promise<number> {
  const handed = await moveRunning(work.tx, reform.reformId, work.now);
  await record(work, reform, handed);
  return handed.length;
}

/** Gives everything back to whom it came from, when a reform is undone. */
export async function takeBackHandOver(work: Work, reform: HandOverReform): Promise<void> {
  await record(work, reform, await takeHandedBack(work.tx, reform.reformId, work.now));
}
