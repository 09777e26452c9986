import { isPlainDate } from '#base/date.ts';
import type { ParamsOf, QueryOf, ReplyOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import { selectCounted, selectNamesOn } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { registersContract } from '../contract.ts';
import type { Definition } from '../rules/definition.ts';
import { daysCounted } from '../rules/post-amounts.ts';
import { stateOf } from '../rules/states.ts';
import type { Registers } from './definitions.ts';
import { countListed, type Listed, selectPage } from './entry-page-store.ts';
import { countEvidence } from './evidence/evidence-store.ts';
import { needEntries, needSeen, seenValues } from './seen-register.ts';
import { shownEntry } from './shown-entry.ts';

type C = typeof registersContract;
type Query = QueryOf<C['listEntries']>;

/** How many entries a page has. */
export const PAGE = 50;

/** The days of the entries themselves, or those whose amounts make the measure asked for. */
function daysOf(definition: Definition, { measure, firstDay, lastDay }: Query): Partial<Listed> {
  if (measure === undefined) return { firstDay, lastDay };
  const place = definition.measures.findIndex(({ code }) => code === measure);
  const found = definition.measures[place];
  if (!found) throw new Refusal('not-found');
  const days = daysCounted(found.kind, { firstDay: firstDay ?? null, lastDay: lastDay ?? null });
  return { measure: { place, kind: found.kind, ...days } };
}

function afterOf(after: string | undefined) {
  const [day, id] = after?.split('~') ?? [];
  if (day === undefined || id === undefined) return undefined;
  if (!isPlainDate(day)) throw new Refusal('request-invalid');
  return { day, id };
}

/**
 * Entries a page at a time, the latest day first; a page begins where the one before it ended, so that what is written
 * meanwhile neither repeats nor hides a line.
 */
export async function listEntries(
  work: Work,
  registers: Registers,
  { unitId, register }: ParamsOf<C['listEntries']>,
  query: Query,
): Promise<ReplyOf<C['listEntries']>> {
  await work.need('register.read', unitId);
  const definition = registers.inForce(register);
  await needEntries(work, definition, unitId);
  if (query.below && definition.above === 'counts') throw new Refusal('forbidden');
  const [field, choice] = query.holds?.split(':') ?? [];
  if (field) needSeen(work, definition, field, query.below ? null : unitId);
  // A figure opens to all it rests on, what merged units wrote among it.
  const whole = query.below || query.measure !== undefined;
  const listed: Listed = {
    unitIds: whole ? await selectCounted(work.tx, unitId, query.below, query.treeDay ?? work.today) : [unitId],
    register,
    ...daysOf(definition, query),
    state: query.state,
    states: definition.states,
    search: query.search,
    holds: field && choice ? [field, choice] : undefined,
    withdrawn: query.withdrawn,
  };
  const page = await selectPage(work.tx, listed, afterOf(query.after), PAGE + 1);
  const shown = page.slice(0, PAGE);
  const last = page.length > PAGE ? shown.at(-1) : undefined;
  const names = await selectNamesOn(work.tx, [...new Set(shown.map((entry) => entry.unitId))], work.today);
  const files = await countEvidence(work.tx, shown);
  return {
    entries: shown.map((entry) => ({
      ...shownEntry({ ...entry, state: stateOf(definition, entry), values: seenValues(work, definition, entry) }),
      unitId: entry.unitId,
      unitName: names.get(entry.unitId) ?? '',
      files: files.get(entry.id) ?? 0,
    })),
    total: await countListed(work.tx, listed),
    next: last ? `${last.day}~${last.id}` : null,
  };
}
