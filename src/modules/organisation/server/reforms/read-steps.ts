import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { reformsContract } from '../../reforms-contract.ts';
import { mentionedIn } from '../../rules/reform/mentioned.ts';
import { selectNamed } from './named-unit-store.ts';
import { selectReform } from './reform-store.ts';
import { seenAround } from './seen-units.ts';

type Read = ReplyOf<(typeof reformsContract)['readSteps']>;

/** A reform for whoever writes or reads its steps. A unit the reader may not know of stays without a name. */
export async function readSteps(work: Work, unitId: Id, reformId: Id): Promise<Read> {
  await work.need('unit.manage', unitId);
  const reform = await selectReform(work.tx, unitId, reformId);
  if (!reform) throw new Refusal('not-found');
  const { name, effectiveOn, legalBasis, knowsAccepted, state, revision, createdBy, steps } = reform;
  const mentioned = new Set(steps.flatMap(mentionedIn));
  const seen = mentioned.size > 0 ? await seenAround(work, unitId, effectiveOn) : [];
  const named = await selectNamed(
    work.tx,
    seen.filter((id) => mentioned.has(id)),
    effectiveOn,
  );
  return {
    id: reformId,
    name,
    effectiveOn,
    legalBasis,
    steps: steps as unknown as Read['steps'],
    knowsAccepted,
    state,
    revision,
    createdBy,
    units: named.map((unit) => ({ ...unit, levels: [...unit.levels] })),
  };
}
