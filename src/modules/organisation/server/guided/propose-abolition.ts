import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { compareVietnamese } from '#base/vietnamese.ts';
import type { Work } from '#platform/work.ts';
import type { guidedContract } from '../../guided-contract.ts';
import { proposeAbolition as propose } from '../../rules/reform/proposal/propose-abolition.ts';
import { sentSteps } from './sent-steps.ts';
import { structureSeen } from './structure-seen.ts';

type Propose = (typeof guidedContract)['proposeAbolition'];

/** What ending the district level would take, as things stand on the day. */
export async function proposeAbolition(work: Work, unitId: Id, body: BodyOf<Propose>): Promise<ReplyOf<Propose>> {
  await work.need('unit.manage', unitId);
  const { effectiveOn, districtIds, communes } = body;
  const before = await structureSeen(work, unitId, effectiveOn);
  const decisions = new Map(body.decisions.map((one) => [one.unitId, one.toId]));
  const names = new Map(communes.map((one) => [one.unitId, one.name]));
  const named = [...districtIds, ...communes.flatMap(({ takes }) => takes), ...decisions.keys(), ...decisions.values()];
  if (named.some((id) => !before.has(id) && !names.has(id))) throw new Refusal('not-found');

  const proposal = propose(before, { districtIds, communes, decisions });
  const nameOf = (id: Id): string => names.get(id) ?? before.get(id)?.name ?? '';
  const shown = (ids: readonly Id[]) =>
    ids.map((id) => ({ unitId: id, name: nameOf(id) })).sort((a, b) => compareVietnamese(a.name, b.name));
  const orNull = (id: Id | undefined) => (id === undefined ? null : nameOf(id));
  const rows = proposal.rows.map(({ unit, fromId, oldPlaceId, toId, because, choices }) => ({
    unitId: unit.unitId,
    name: unit.name,
    kind: unit.kind,
    levels: [...unit.levels],
    fromId: fromId ?? null,
    fromName: orNull(fromId),
    oldCommune: orNull(oldPlaceId),
    toId: toId ?? null,
    toName: orNull(toId),
    because,
    choices: shown(choices),
  }));
  return {
    steps: sentSteps(proposal.steps),
    rows: rows.sort((a, b) => compareVietnamese(a.name, b.name)),
    communes: shown(proposal.communes),
    ended: shown(proposal.ended),
    undecided: rows.filter(({ toId }) => toId === null).length,
  };
}
