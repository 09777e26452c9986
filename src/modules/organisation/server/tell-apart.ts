import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Database } from '#platform/database/connect.ts';
import { kindWord } from '../rules/kind-word.ts';
import { sharingNames } from '../rules/shared-names.ts';
import { yearsWord } from '../rules/years.ts';
import { selectSheetUnits } from './reforms/sheet/sheet-unit-store.ts';

interface Told {
  readonly unitId: Id;
  readonly name: string;
  readonly parentId: Id | null;
}

/** What tells units of one name apart where they stand in one list: what each is, under whom, and its years. */
export async function tellApart(
  db: Database,
  units: readonly Told[],
  day: PlainDate,
): Promise<ReadonlyMap<Id, string>> {
  const shared = sharingNames(units);
  if (shared.length === 0) return new Map();
  const ids = new Set(shared.map(({ unitId }) => unitId));
  const asked = [...ids, ...shared.flatMap(({ parentId }) => parentId ?? [])];
  const found = await selectSheetUnits(db, [...new Set(asked)], day);
  return new Map(
    found
      .filter(({ unitId }) => ids.has(unitId))
      .map(({ unitId, under, from, to, ...unit }) => [
        unitId,
        [kindWord(unit), under, yearsWord({ since: from, until: to })].filter(Boolean).join(' · '),
      ]),
  );
}
