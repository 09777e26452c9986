import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { compareVietnamese } from '#base/vietnamese.ts';
import { selectSubtree, type TreeUnit, tellApart } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import { type Audience, isInAudience } from '../rules/audience.ts';

/** The units below an office that an audience holds on a day, by name. */
export async function audienceUnits(work: Work, issuerId: Id, audience: Audience, day: PlainDate): Promise<TreeUnit[]> {
  const below = await selectSubtree(work.tx, [issuerId], 'reports_to', day);
  return below.filter((unit) => isInAudience(audience, unit)).sort((a, b) => compareVietnamese(a.name, b.name));
}

/** Units as they are listed: those of one name with what tells them apart. */
export async function listedUnits(work: Work, units: readonly TreeUnit[]) {
  const told = await tellApart(work.tx, units, work.today);
  return units.map(({ unitId: id, name }) => ({ id, name, told: told.get(id) ?? null }));
}
