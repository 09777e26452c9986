import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { reformsContract } from '../../reforms-contract.ts';
import { judgeUndo } from './judge-undo.ts';
import { selectReform } from './reform-store.ts';
import { rehearsalShown, rehearse } from './rehearse.ts';

type Read = ReplyOf<(typeof reformsContract)['readReform']>;

/** A draft is rehearsed as things stand now; of what was confirmed, what it did is read as it was kept. */
export async function readReform(work: Work, unitId: Id, reformId: Id): Promise<Read> {
  await work.need('unit.manage', unitId);
  const reform = await selectReform(work.tx, unitId, reformId);
  if (!reform) throw new Refusal('not-found');
  const { name, effectiveOn, legalBasis, knowsAccepted, state, revision, createdBy, confirmedBy, undoneBy } = reform;
  const rehearsal =
    state === 'draft'
      ? await rehearsalShown(work, await rehearse(work, unitId, reform))
      : // One confirmed before units went on for ended ones keeps nothing of that.
        { carried: [], ...(reform.outcome as Omit<Read['rehearsal'], 'carried'>), rights: [], peopleLeft: [] };
  const undo = state === 'confirmed' ? await judgeUndo(work, reform) : null;
  return {
    id: reformId,
    name,
    effectiveOn,
    legalBasis,
    steps: reform.steps as unknown as Read['steps'],
    knowsAccepted,
    state,
    revision,
    createdBy,
    createdAt: reform.createdAt.toISOString(),
    confirmedBy,
    confirmedAt: reform.confirmedAt?.toISOString() ?? null,
    undoneBy,
    undoneAt: reform.undoneAt?.toISOString() ?? null,
    rehearsal,
    undo,
  };
}
