import type { Id } from '#base/id.ts';
import { mergerOf, type ProvinceMerger, provinceNamed } from '../../province-mergers.ts';
import { applySteps } from '../apply-steps.ts';
import type { ReformStep } from '../steps.ts';
import { placesAlong, type StandingUnit, type Structure } from '../structure.ts';

export interface ProvinceMergerAsked {
  /** The UBND tỉnh that become one; each brings the Sở it governs. */
  readonly provinceIds: readonly Id[];
  /** The one that goes on; by the law of 2025 the one whose name is kept, otherwise the first. */
  readonly goesOnId: Id | undefined;
  /** Names a person gave to units that would be called as another one of the same office. */
  readonly renames: ReadonlyMap<Id, string>;
}

/** A unit that would bear the name of another under the same office. */
export interface SameName {
  readonly unit: StandingUnit;
  /** The office under which both stand then. */
  readonly underId: Id | undefined;
  /** A name that tells them apart, with the province it comes from. */
  readonly suggestion: string;
}

export interface ProvinceMergerProposal {
  readonly steps: readonly ReformStep[];
  readonly merger: ProvinceMerger | undefined;
  /** Which office goes on in which. */
  readonly into: readonly { readonly fromId: Id; readonly toId: Id }[];
  /** Units that get a new place along, without a step of their own. */
  readonly moved: readonly Id[];
  readonly sameNames: readonly SameName[];
}

const governorOf = (unit: StandingUnit): Id | undefined => placesAlong(unit, 'governed_by')[0]?.otherId;

/** The office a unit stands under before the merger, by which its name is told apart. */
function provinceOf(before: Structure, unit: StandingUnit, ends: ReadonlySet<Id>): string {
  const from = unit.places.find(({ otherId }) => ends.has(otherId));
  const office = from && before.get(from.otherId)?.name;
  return (office && provinceNamed(office)) || office || '';
}

/**
 * Provinces become one: the UBND tỉnh in the one that goes on and each Sở in the Sở of that one. What stood under them
 * comes along; where two units would bear one name a person names them apart.
 */
export function proposeProvinceMerger(before: Structure, asked: ProvinceMergerAsked): ProvinceMergerProposal {
  const provinces = [...new Set(asked.provinceIds)].flatMap((id) => {
    const unit = before.get(id);
    return unit?.kind === 'province-authority' ? [unit] : [];
  });
  const merger = mergerOf(provinces.map(({ name }) => name));
  const heir =
    provinces.find(({ unitId }) => unitId === asked.goesOnId) ??
    provinces.find(({ name }) => merger && provinceNamed(name) === merger.name) ??
    provinces[0];
  const nothing = { steps: [], merger, into: [], moved: [], sameNames: [] };
  if (!heir || provinces.length < 2) return nothing;

  const departments = [...before.values()].filter(({ kind }) => kind === 'department');
  const departmentsOf = (provinceId: Id) => departments.filter((unit) => governorOf(unit) === provinceId);
  const [department] = [heir, ...provinces].flatMap(({ unitId }) => departmentsOf(unitId));
  const merges: ReformStep[] = [];
  const into: { fromId: Id; toId: Id }[] = [];
  const merge = (units: readonly StandingUnit[], toId: Id) => {
    const unitIds = units.flatMap(({ unitId }) => (unitId === toId ? [] : [unitId]));
    if (unitIds.length > 0) merges.push({ step: 'merge', unitIds, intoId: toId });
    into.push(...unitIds.map((fromId) => ({ fromId, toId })));
  };
  merge(provinces, heir.unitId);
  if (department) {
    merge(
      provinces.flatMap(({ unitId }) => departmentsOf(unitId)),
      department.unitId,
    );
  }

  const renames = [...asked.renames].flatMap(([unitId, name]): ReformStep[] =>
    before.has(unitId) ? [{ step: 'rename', unitId, name }] : [],
  );
  const steps = [...renames, ...merges];
  const { after, findings } = applySteps(before, steps);
  const ends = new Set(into.map(({ fromId }) => fromId));
  const sameNames = findings.flatMap(({ code, unitId }): SameName[] => {
    const unit = code === 'name-taken' && unitId ? after.get(unitId) : undefined;
    const was = unit && before.get(unit.unitId);
    if (!unit || !was) return [];
    const suggestion = `${was.name} (${provinceOf(before, was, ends)})`;
    return [{ unit, underId: placesAlong(unit, 'reports_to')[0]?.otherId, suggestion }];
  });
  const moved = [...before.values()].flatMap((unit) =>
    !ends.has(unit.unitId) && unit.places.some(({ otherId }) => ends.has(otherId)) ? [unit.unitId] : [],
  );
  return { steps, merger, into, moved, sameNames };
}
