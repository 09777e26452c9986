import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { recordOnUnits } from '#modules/history/server/public.ts';
import { takeBackHandOver } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { reformsContract } from '../../reforms-contract.ts';
import { loadLocked, refuseUnlessDraft } from './drafts.ts';
import { judgeUndo } from './judge-undo.ts';
import { markUndone } from './reform-store.ts';
import { lockOrganisation, restoreBefore } from './write-structure-store.ts';

type Undo = (typeof reformsContract)['undoReform'];
type Outcome = ReplyOf<(typeof reformsContract)['readReform']>['rehearsal'];

/**
 * Takes a reform back while nothing was built on it: what it replaced holds again, recorded anew, and each of its units
 * keeps why. Asked of whoever administers every unit it changed, and every one that received another.
 */
export async function undoReform(work: Work, unitId: Id, reformId: Id, body: BodyOf<Undo>): Promise<ReplyOf<Undo>> {
  const reform = await loadLocked(work, unitId, reformId);
  if (reform.state === 'draft') throw new Refusal('reform-not-confirmed');
  if (reform.state === 'undone') refuseUnlessDraft(reform);
  if (reform.revision !== body.revision) throw new Refusal('stale');
  await lockOrganisation(work.tx);
  const judged = await judgeUndo(work, reform);
  if (!judged.administered) throw new Refusal('forbidden');
  if (judged.builtOn) throw new Refusal('reform-built-on', { what: judged.builtOn });

  const { personId } = work.person;
  const { name, effectiveOn } = reform;
  await restoreBefore(work.tx, { now: work.now, newId: () => work.newId(), personId, reformId, effectiveOn });
  await takeBackHandOver(work, { reformId, name, effectiveOn });
  await markUndone(work.tx, reformId, { now: work.now, personId });
  const action = 'undo-reform';
  const before = { reform: name, from: effectiveOn };
  const note = body.note ? { note: body.note } : {};
  const { changes } = reform.outcome as Outcome;
  await recordOnUnits(
    work,
    changes.map((change) => ({ unitId: change.unitId, action, before, after: null, ...note })),
  );
  await work.record({ unitId, subjectKind: 'reform', subjectId: reformId, action, before, ...note });
  return { revision: reform.revision + 1 };
}
