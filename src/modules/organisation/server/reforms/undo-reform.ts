import { addDays, type PlainDate } from '#base/date.ts';
import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { hasPeople } from '#modules/accounts/server/public.ts';
import { hasDocuments } from '#modules/documents/server/public.ts';
import { recordOnUnits } from '#modules/history/server/public.ts';
import { hasAskedMoved, hasDecidedHanded, selectAtWork, takeBackHandOver } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { reformsContract } from '../../reforms-contract.ts';
import { builtOnWords } from '../../rules/reform/built-on.ts';
import { administered } from './administered.ts';
import { selectBuiltOn } from './built-on-store.ts';
import { loadLocked, refuseUnlessDraft } from './drafts.ts';
import { markUndone } from './reform-store.ts';
import { selectWithAbove } from './structure-store.ts';
import { lockOrganisation, restoreBefore } from './write-structure-store.ts';

type Undo = (typeof reformsContract)['undoReform'];
type Outcome = ReplyOf<(typeof reformsContract)['readReform']>['rehearsal'];

/**
 * Whoever could have confirmed the reform may take it back, even where it took the administration out of their hands: each
 * unit is administered by the caller today or on the eve (docs/decisions/0017).
 */
async function needAdministered(work: Work, unitIds: readonly Id[], effectiveOn: PlainDate): Promise<void> {
  const mine = new Set<Id>();
  for (const day of [work.today, addDays(effectiveOn, -1)]) {
    const around = await selectWithAbove(work.tx, unitIds, day);
    for (const id of await administered(work, around, day)) mine.add(id);
  }
  if (unitIds.some((id) => !mine.has(id))) throw new Refusal('forbidden');
}

/**
 * Takes a reform back while nothing was built on it: what it replaced holds again, recorded anew. Asked of whoever
 * administers every unit it changed, and every one that received another.
 */
export async function undoReform(work: Work, unitId: Id, reformId: Id, body: BodyOf<Undo>): Promise<ReplyOf<Undo>> {
  const reform = await loadLocked(work, unitId, reformId);
  if (reform.state === 'draft') throw new Refusal('reform-not-confirmed');
  if (reform.state === 'undone') refuseUnlessDraft(reform);
  if (reform.revision !== body.revision) throw new Refusal('stale');
  await lockOrganisation(work.tx);
  const { changes, successions } = reform.outcome as Outcome;
  const opened = changes.flatMap(({ change, unitId: id }) => (change === 'opens' ? [id] : []));
  const moved = changes.flatMap(({ change, unitId: id }) => (change === 'changes' ? [id] : []));
  const ended = changes.flatMap(({ change, unitId: id }) => (change === 'ends' ? [id] : []));
  const given = reform.steps.flatMap((step) => (step.step === 'hand-over' ? [step.fromId, step.toId] : []));
  const concerned = [...moved, ...ended, ...given, ...successions.map(({ toId }) => toId)];
  await needAdministered(
    work,
    concerned.filter((id) => !opened.includes(id)),
    reform.effectiveOn,
  );
  const what = builtOnWords({
    ...(await selectBuiltOn(work.tx, reformId, opened)),
    ...(await selectAtWork(work.tx, opened)),
    asked: await hasAskedMoved(work.tx, reformId, reform.confirmedAt ?? work.now),
    people: await hasPeople(work.tx, opened),
    documents: await hasDocuments(work.tx, opened),
    decisions: await hasDecidedHanded(work.tx, reformId),
  });
  if (what) throw new Refusal('reform-built-on', { what });

  const { personId } = work.person;
  const { name, effectiveOn } = reform;
  await restoreBefore(work.tx, { now: work.now, newId: () => work.newId(), personId, reformId, effectiveOn });
  await takeBackHandOver(work, { reformId, name, effectiveOn });
  await markUndone(work.tx, reformId, { now: work.now, personId });
  const action = 'undo-reform';
  const before = { reform: name, from: effectiveOn };
  await recordOnUnits(
    work,
    changes.map((change) => ({ unitId: change.unitId, action, before, after: null })),
  );
  const note = body.note ? { note: body.note } : {};
  await work.record({ unitId, subjectKind: 'reform', subjectId: reformId, action, before, ...note });
  return { revision: reform.revision + 1 };
}
