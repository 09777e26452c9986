import { addDays, type PlainDate } from '#base/date.ts';
import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { comparePeople } from '#base/vietnamese.ts';
import type { Window } from '#base/window.ts';
import type { Work } from '#platform/work.ts';
import { hoursIn, SHIFT } from '../../rules/shifts/keep-log.ts';
import { minuteOf, mondayOf, personKey, type RosteredShift, shiftsOf } from '../../rules/shifts/roster.ts';
import type { Value } from '../../rules/values.ts';
import type { shiftsContract } from '../../shifts-contract.ts';
import { type StoredEntry, selectBetween } from '../entry-store.ts';
import { selectWriters } from './log-store.ts';
import { selectRosters } from './roster-store.ts';

type Logged = ReplyOf<(typeof shiftsContract)['readDuty']>['logged'][number];

/** The most entries of the log that are looked at in one go: a month of a busy unit many times over. */
const MOST = 2_000;

/** How long whoever logged a shift may take it back themselves. */
const TAKE_BACK = 12 * 3_600_000;

const text = (value: Value | undefined): string => (typeof value === 'string' ? value : '');

/** The shifts that begin in some days, as the rosters have them. */
export async function rosteredIn(work: Work, unitId: Id, { firstDay, lastDay }: Window): Promise<RosteredShift[]> {
  const rosters = await selectRosters(work.tx, unitId, mondayOf(firstDay), lastDay);
  return rosters
    .flatMap((roster) => shiftsOf(roster.firstDay, roster.lines))
    .filter(({ day }) => firstDay <= day && day <= lastDay);
}

export const mayTakeBack = (work: Work, entry: StoredEntry, writer: Id | undefined): boolean =>
  entry.revision === 1 &&
  !entry.withdrawnAt &&
  writer === work.person.personId &&
  work.now.getTime() - entry.createdAt.getTime() <= TAKE_BACK;

/** What the log says of the shifts that begin in some days, the earliest first. */
export async function loggedIn(work: Work, unitId: Id, days: Window): Promise<Logged[]> {
  const entries = await selectBetween(work.tx, unitId, SHIFT, days, MOST);
  const ids = entries.map(({ id }) => id);
  const writers = await selectWriters(work.tx, unitId, ids);
  return entries
    .flatMap((entry) => {
      const { id, values } = entry;
      const hours = hoursIn(values);
      if (!hours) return [];
      return [
        {
          id,
          ...hours,
          guards: text(values.guards),
          result: text(values.result),
          what: text(values.what),
          takenOverBy: text(values['taken-over-by']),
          handedOver: text(values['handed-over']),
          by: entry.createdBy,
          at: entry.createdAt.toISOString(),
          revision: entry.revision,
          mayTakeBack: mayTakeBack(work, entry, writers.get(id)),
        },
      ];
    })
    .sort((a, b) => minuteOf(a.day, a.from) - minuteOf(b.day, b.from));
}

const WEEKS_KNOWN = 8;

/** Names to choose from: the guards of the unit, and who stood in the last weeks. */
export async function knownPeople(work: Work, unitId: Id, day: PlainDate): Promise<string[]> {
  const guards = await selectBetween(work.tx, unitId, 'guard', { firstDay: null, lastDay: null }, MOST);
  const inForce = guards.filter(({ values }) => text(values.until) === '' || text(values.until) > work.today);
  const monday = mondayOf(day);
  const weeks = await selectRosters(work.tx, unitId, addDays(monday, -7 * WEEKS_KNOWN), addDays(monday, 7));
  const names = [
    ...inForce.map(({ values }) => text(values.name)),
    ...weeks.flatMap(({ lines }) => lines.flatMap(({ people }) => people.flat())),
  ];
  const known = new Map(names.filter((name) => name !== '').map((name) => [personKey(name), name]));
  return [...known.values()].sort(comparePeople);
}
