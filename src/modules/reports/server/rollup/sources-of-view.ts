import type { Id } from '#base/id.ts';
import { selectNamesOn } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { View } from './load-view.ts';
import { type SourceCell, selectSourceCells } from './provenance-store.ts';

export interface PlacedSource extends SourceCell {
  /** By another tree than that of the window the child of the office it stands under, unless it is that child; empty outside. */
  readonly under?: string;
}

/**
 * The reports a shown total rests on, named as on the day of its tree. By another tree than that of the window totals are
 * opened down to the units they were made of. `places`: see `selectSourceCells`.
 */
export async function sourcesOfView(
  work: Work,
  { which, place: { unitId }, day, window: { lastDay } }: View,
  places: Parameters<typeof selectSourceCells>[2] = [],
): Promise<PlacedSource[]> {
  const opened = day !== lastDay;
  const cells = await selectSourceCells(work.tx, which, places, { root: unitId, day, opened }, lastDay);
  if (!opened) return cells;
  const over = cells.flatMap(({ childId }) => (childId ? [childId] : []));
  const names: ReadonlyMap<Id, string> = await selectNamesOn(work.tx, [...new Set(over)], day);
  return cells.map((cell) =>
    cell.childId === cell.unitId ? cell : { ...cell, under: (cell.childId && names.get(cell.childId)) || '' },
  );
}
