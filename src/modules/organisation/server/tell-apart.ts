import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Database } from '#platform/database/connect.ts';
import { sharingNames } from '../rules/shared-names.ts';
import { tellingWords } from '../rules/tell-apart.ts';
import { yearsWord } from '../rules/years.ts';
import { selectTelling } from './telling-store.ts';

/**
 * What tells units of one name apart where they stand in one list: what each is, under whom, and its years. One that ended
 * before the day is told as it was last.
 */
export async function tellApart(
  db: Database,
  units: readonly { readonly unitId: Id; readonly name: string }[],
  day: PlainDate,
): Promise<ReadonlyMap<Id, string>> {
  const shared = new Set(sharingNames(units).map(({ unitId }) => unitId));
  if (shared.size === 0) return new Map();
  const found = await selectTelling(db, [...shared], day);
  return new Map(found.map((unit) => [unit.unitId, tellingWords(unit, yearsWord(unit))]));
}
