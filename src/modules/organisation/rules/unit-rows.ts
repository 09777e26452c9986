import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { defaultGovernor } from './default-relations.ts';
import { levels, ownerships, unitKinds } from './kinds.ts';
import { sameName } from './unit-cells.ts';
import type { KnownUnit, UnitFacts } from './unit-draft.ts';
import type { UnitRow } from './unit-sheet-columns.ts';

/** A unit as it leaves: with whom it reports to and who governs it. */
export interface UnitToExport extends UnitFacts {
  readonly unitId: Id;
  readonly parentId: Id;
  readonly governorId: Id | null;
  readonly secondReceiverId: Id | null;
  readonly placeId: Id | null;
  readonly partnerId: Id | null;
}

/**
 * The sheet that, imported under the same upper units, gives these units again. A unit is named by its code where it has
 * one; the governing body is written only where it differs from the usual one.
 */
export function rowsOfUnits(units: readonly UnitToExport[], above: readonly KnownUnit[], day: PlainDate): UnitRow[] {
  const everyone = new Map<Id, Pick<KnownUnit, 'name' | 'code' | 'kind' | 'governorId'>>(
    [...above, ...units].map((unit) => [unit.unitId, unit]),
  );
  const count = new Map<string, number>();
  for (const { name } of everyone.values()) count.set(sameName(name), (count.get(sameName(name)) ?? 0) + 1);
  const textOf = (id: Id | null): string => {
    const unit = id ? everyone.get(id) : undefined;
    if (!unit) return '';
    return unit.code && (count.get(sameName(unit.name)) ?? 0) > 1 ? unit.code : unit.name;
  };
  return units.map((unit, index) => {
    const parent = everyone.get(unit.parentId);
    const byDefault = parent ? defaultGovernor(unit.kind, parent.kind, day) : 'none';
    const usual = { parent: unit.parentId, 'governor-of-parent': parent?.governorId ?? null, none: null }[byDefault];
    return {
      row: index + 2,
      cells: {
        name: unit.name,
        kind: unitKinds[unit.kind].name,
        reportsTo: textOf(unit.parentId),
        levels: unit.levels.map((level) => levels[level]).join(', '),
        ownership: ownerships[unit.ownership],
        code: unit.code ?? '',
        tags: unit.tags.join(', '),
        headName: unit.headName ?? '',
        headTitle: unit.headTitle ?? '',
        abbreviation: unit.abbreviation ?? '',
        placeName: unit.placeName ?? '',
        draftingUnit: unit.draftingUnit ?? '',
        governedBy: unit.governorId === usual ? '' : textOf(unit.governorId),
        secondReceiver: textOf(unit.secondReceiverId),
        liesIn: textOf(unit.placeId),
        lastClass: unit.lastClass ? String(unit.lastClass) : '',
        partner: textOf(unit.partnerId),
      },
    };
  });
}
