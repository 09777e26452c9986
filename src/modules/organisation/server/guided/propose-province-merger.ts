import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { compareVietnamese } from '#base/vietnamese.ts';
import type { Work } from '#platform/work.ts';
import type { guidedContract } from '../../guided-contract.ts';
import { provinceMergers2025 } from '../../rules/province-mergers.ts';
import { proposeProvinceMerger as propose } from '../../rules/reform/proposal/propose-province-merger.ts';
import { sentSteps } from './sent-steps.ts';
import { structureSeen } from './structure-seen.ts';

type Propose = (typeof guidedContract)['proposeProvinceMerger'];

/** What it would take for provinces to become one, as things stand on the day. */
export async function proposeProvinceMerger(work: Work, unitId: Id, body: BodyOf<Propose>): Promise<ReplyOf<Propose>> {
  await work.need('unit.manage', unitId);
  const { effectiveOn, provinceIds, goesOnId } = body;
  const before = await structureSeen(work, unitId, effectiveOn);
  const renames = new Map(body.renames.map((one) => [one.unitId, one.name]));
  const named = [...provinceIds, ...renames.keys(), ...(goesOnId ? [goesOnId] : [])];
  if (named.some((id) => !before.has(id))) throw new Refusal('not-found');

  const { steps, merger, into, moved, sameNames } = propose(before, { provinceIds, goesOnId, renames });
  const nameOf = (id: Id): string => before.get(id)?.name ?? '';
  const { effectiveOn: since, source } = provinceMergers2025;
  return {
    steps: sentSteps(steps),
    merger: merger ? { name: merger.name, formedOf: [...merger.formedOf], effectiveOn: since, source } : null,
    into: into.map(({ fromId, toId }) => ({ fromId, fromName: nameOf(fromId), toId, toName: nameOf(toId) })),
    moved: moved.length,
    sameNames: sameNames
      .map(({ unit, underId, suggestion }) => ({
        unitId: unit.unitId,
        name: unit.name,
        underName: underId ? nameOf(underId) : null,
        suggestion,
      }))
      .sort((a, b) => compareVietnamese(a.name, b.name)),
  };
}
