import { addDays, type PlainDate } from '#base/date.ts';
import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { hasPeople } from '#modules/accounts/server/public.ts';
import { hasDocuments } from '#modules/documents/server/public.ts';
import { hasAskedMoved, hasDecidedHanded, selectAtWork } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { reformsContract } from '../../reforms-contract.ts';
import { builtOnWords } from '../../rules/reform/built-on.ts';
import { administered } from './administered.ts';
import { selectBuiltOn } from './built-on-store.ts';
import type { StoredReform } from './reform-store.ts';
import { selectWithAbove } from './structure-store.ts';

type Outcome = ReplyOf<(typeof reformsContract)['readReform']>['rehearsal'];

/** What stands in the way of taking a reform back. */
export interface UndoJudged {
  /** What was built on it, as part of a sentence; null when nothing was. */
  readonly builtOn: string | null;
  /** Whether the caller administers everything it concerns, today or on its eve (docs/decisions/0017). */
  readonly administered: boolean;
}

/**
 * Whoever could have confirmed the reform may take it back, even where it took the administration out of their hands: each
 * unit is administered by the caller today or on the eve.
 */
async function administersAll(work: Work, unitIds: readonly Id[], effectiveOn: PlainDate): Promise<boolean> {
  const mine = new Set<Id>();
  for (const day of [work.today, addDays(effectiveOn, -1)]) {
    const around = await selectWithAbove(work.tx, unitIds, day);
    for (const id of await administered(work, around, day)) mine.add(id);
  }
  return unitIds.every((id) => mine.has(id));
}

/** Whether a confirmed reform can be taken back as things stand now, and why not. */
export async function judgeUndo(work: Work, reform: StoredReform): Promise<UndoJudged> {
  const { changes, successions } = reform.outcome as Outcome;
  const opened = changes.flatMap(({ change, unitId }) => (change === 'opens' ? [unitId] : []));
  const touched = changes.flatMap(({ change, unitId }) => (change === 'opens' ? [] : [unitId]));
  const given = reform.steps.flatMap((step) => (step.step === 'hand-over' ? [step.fromId, step.toId] : []));
  const concerned = [...touched, ...given, ...successions.map(({ toId }) => toId)];
  const builtOn = builtOnWords({
    ...(await selectBuiltOn(work.tx, reform.id, opened)),
    ...(await selectAtWork(work.tx, opened)),
    asked: await hasAskedMoved(work.tx, reform.id, reform.confirmedAt ?? work.now),
    people: await hasPeople(work.tx, opened),
    documents: await hasDocuments(work.tx, opened),
    decisions: await hasDecidedHanded(work.tx, reform.id),
  });
  const known = new Set(opened);
  const mine = await administersAll(
    work,
    concerned.filter((id) => !known.has(id)),
    reform.effectiveOn,
  );
  return { builtOn: builtOn ?? null, administered: mine };
}
