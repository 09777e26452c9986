import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Window } from '#base/window.ts';
import { selectFirstDays, selectLastDays, selectNamesOn } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { Definition } from '../rules/definition.ts';
import { insidePlaces, outsideValues } from '../rules/inside.ts';
import type { JudgedOn } from '../rules/judge-entry.ts';
import { monthsOver } from '../rules/months-over.ts';
import type { Values } from '../rules/values.ts';
import type { Db } from './entry-store.ts';

/**
 * Refuses whoever may not see the entries of a register: of one that gives offices above counts alone, everybody who is not
 * in the unit itself.
 */
export async function needEntries(work: Work, definition: Definition, unitId: Id): Promise<void> {
  if (definition.above === 'counts') await work.needHere('register.read', unitId);
  else await work.need('register.read', unitId);
}

/** The first and last day of a unit, past or to come; asked in one turn. */
export async function lifeIn(db: Db, unitId: Id): Promise<JudgedOn['life']> {
  const [first, last] = await Promise.all([selectFirstDays(db, [unitId]), selectLastDays(db, [unitId])]);
  return { from: first.get(unitId) ?? null, until: last.get(unitId) ?? null };
}

export const lifeOf = (work: Work, unitId: Id): Promise<JudgedOn['life']> => lifeIn(work.tx, unitId);

export const unitNameOf = async (work: Work, unitId: Id): Promise<string> =>
  (await selectNamesOn(work.tx, [unitId], work.today)).get(unitId) ?? '';

/** What of an entry's values the caller sees: of some fields the unit itself alone. Every way out to readers asks here. */
export const seenValues = (
  work: Work,
  definition: Definition,
  { unitId, values }: { readonly unitId: Id; readonly values: Values },
): Values => (work.mayHere('register.read', unitId) ? values : outsideValues(definition, values));

/** Refuses whoever asks by the values of a field they may not see; `unitId`: null where several units are asked about. */
export function needSeen(work: Work, { fields }: Definition, place: string, unitId: Id | null): void {
  if (!insidePlaces(fields).has(place)) return;
  if (unitId === null || !work.mayHere('register.read', unitId)) throw new Refusal('forbidden');
}

/**
 * The days by which registers are counted whose entries stay inside the unit: the window itself for whoever is in it, whole
 * months that are over for everybody else and in sums over several units; undefined where the window holds none.
 */
export const closedDays = (work: Work, unitId: Id, below: boolean, window: Window): Window | undefined =>
  !below && work.mayHere('register.read', unitId) ? window : monthsOver(window, work.today);
