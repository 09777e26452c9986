import { formatDate, type PlainDate } from '#base/date.ts';
import type { Work } from '#platform/work.ts';
import type { UnitChange } from '../../rules/reform/compare-structures.ts';
import { type ReformFinding, reformFinding } from '../../rules/reform/reform-findings.ts';
import type { StandingUnit } from '../../rules/reform/structure.ts';
import { selectLastDays } from '../unit-time-store.ts';
import type { Planned } from './judge-known.ts';
import { type LaterFact, type LaterPlace, selectLaterFacts, selectLaterPlaces } from './later-store.ts';

/** Whether a later fact says itself what the reform says: otherwise the reform is carried on into it. */
const isContradicted = (change: UnitChange, was: StandingUnit | undefined, later: LaterFact): boolean =>
  change.change === 'changes' &&
  change.facts.some((name) => JSON.stringify(later.facts[name]) !== JSON.stringify(was?.[name]));

/** The days after the reform on which something is known that the reform would lose or contradict. */
function contradictedOn(
  change: UnitChange,
  was: StandingUnit | undefined,
  facts: readonly LaterFact[],
  places: readonly LaterPlace[],
): PlainDate[] {
  const { unitId } = change.unit;
  if (change.change === 'ends') return [...facts, ...places].map(({ from }) => from);
  if (change.change === 'opens') return [];
  const touched = [...change.leaves, ...change.joins];
  const isTouched = (later: LaterPlace) =>
    later.unitId === unitId &&
    touched.some(
      ({ relation, rank, otherId }) =>
        relation === later.relation && (rank === later.rank || otherId === later.otherId),
    );
  return [...facts.filter((later) => isContradicted(change, was, later)), ...places.filter(isTouched)].map(
    ({ from }) => from,
  );
}

/** Units placed under one that is known to end, so that nothing would stand above them from then on. */
async function judgePlaces(work: Work, { before, changes }: Planned): Promise<ReformFinding[]> {
  const joins = changes.flatMap((one) => {
    if (one.change === 'ends') return [];
    const places = one.change === 'opens' ? one.unit.places : one.joins;
    return places.map(({ otherId }) => ({ unit: one.unit, otherId }));
  });
  const lastDays = await selectLastDays(work.tx, [...new Set(joins.map(({ otherId }) => otherId))]);
  const ending = new Set(changes.flatMap((one) => (one.change === 'ends' ? [one.unit.unitId] : [])));
  return joins.flatMap(({ unit, otherId }) => {
    const last = lastDays.get(otherId);
    const other = before.get(otherId);
    if (!last || !other || ending.has(otherId)) return [];
    const facts = { name: unit.name, other: other.name, day: formatDate(last) };
    return [reformFinding('place-ends-later', unit.unitId, facts)];
  });
}

/**
 * What is known already of days after the reform. A later fact that leaves alone what the reform changes takes the change
 * along; where the two speak of the same thing, a person decides first.
 */
export async function judgeLater(work: Work, planned: Planned): Promise<ReformFinding[]> {
  const { before, changes, reform } = planned;
  const ids = changes.flatMap(({ change, unit }) => (change === 'opens' ? [] : [unit.unitId]));
  const facts = Map.groupBy(await selectLaterFacts(work.tx, ids, reform.effectiveOn), ({ unitId }) => unitId);
  const places = await selectLaterPlaces(work.tx, ids, reform.effectiveOn);
  const from = Map.groupBy(places, ({ unitId }) => unitId);
  const towards = Map.groupBy(places, ({ otherId }) => otherId);
  const contradicted = changes.flatMap((change) => {
    const { unitId, name } = change.unit;
    const about = [...(from.get(unitId) ?? []), ...(towards.get(unitId) ?? [])];
    const was = before.get(unitId);
    const last = contradictedOn(change, was, facts.get(unitId) ?? [], about)
      .sort()
      .at(-1);
    return last ? [reformFinding('later-known', unitId, { name: was?.name ?? name, day: formatDate(last) })] : [];
  });
  return [...contradicted, ...(await judgePlaces(work, planned))];
}
