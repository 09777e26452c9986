import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Relation } from '#base/permission.ts';
import { Refusal } from '#base/refusal.ts';
import type { Download } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import type { PresentUnit } from '../rules/recognise-units.ts';
import type { KnownUnit } from '../rules/unit-draft.ts';
import { rowsOfUnits, type UnitToExport } from '../rules/unit-rows.ts';
import { knownUnits } from './administer.ts';
import { compareUnits, maySee } from './see-units.ts';
import { sheetOf } from './unit-sheet-file.ts';
import { selectSubtree } from './unit-store.ts';
import { selectFurther } from './unit-tree-store.ts';

/** The units below one unit, or below all the caller's units, as the sheet that imports them again. */
export async function exportUnits(work: Work, day: PlainDate = work.today, under?: Id): Promise<Download> {
  if (under && !(await maySee(work, under, day))) throw new Refusal('not-found');
  const roots = under ? [under] : work.rootsFor('unit.read');
  const present = await presentUnits(work, roots, await knownUnits(work, day), day);
  return sheetOf(
    `don-vi-${day}.xlsx`,
    present.map(({ cells }, index) => ({ row: index + 2, cells })),
  );
}

/** The units below the roots on a day, each as the sheet writes it, the upper ones first. */
export async function presentUnits(
  work: Work,
  roots: readonly Id[],
  known: readonly KnownUnit[],
  day: PlainDate,
): Promise<PresentUnit[]> {
  const tree = await selectSubtree(work.tx, roots, 'reports_to', day);
  const governors = new Map(known.map((unit) => [unit.unitId, unit.governorId]));
  const further = await selectFurther(
    work.tx,
    tree.map((unit) => unit.unitId),
    day,
  );
  const others = new Map(further.map((one) => [`${one.unitId} ${one.relation}`, one.otherId]));
  const otherOf = (unitId: Id, along: Relation) => others.get(`${unitId} ${along}`) ?? null;
  const units = tree
    .filter((unit) => unit.parentId !== null)
    .sort((a, b) => a.depth - b.depth || compareUnits(a, b))
    .map(
      (unit): UnitToExport => ({
        ...unit,
        parentId: unit.parentId ?? '',
        governorId: governors.get(unit.unitId) ?? null,
        secondReceiverId: otherOf(unit.unitId, 'reports_to'),
        placeId: otherOf(unit.unitId, 'lies_in'),
        partnerId: otherOf(unit.unitId, 'partners_with'),
      }),
    );
  const rows = rowsOfUnits(units, known, day);
  return units.flatMap(({ unitId }, index) => (rows[index] ? [{ unitId, cells: rows[index].cells }] : []));
}
