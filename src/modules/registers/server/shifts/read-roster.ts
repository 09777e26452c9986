import { addDays, type PlainDate } from '#base/date.ts';
import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import { dutyDays } from '../../rules/shifts/holiday.ts';
import { judgeRoster } from '../../rules/shifts/judge-roster.ts';
import { notLogged } from '../../rules/shifts/keep-log.ts';
import { minuteAt, mondayOf, type RosteredShift, type RosterLine } from '../../rules/shifts/roster.ts';
import type { shiftsContract } from '../../shifts-contract.ts';
import { unitNameOf } from '../seen-register.ts';
import { selectHolidays } from './holiday-store.ts';
import { type StoredRoster, selectLastLines, selectRosters } from './roster-store.ts';
import { shownHoliday } from './shown-holiday.ts';
import { knownPeople, loggedIn, rosteredIn } from './shown-shifts.ts';

type Reply = ReplyOf<(typeof shiftsContract)['readRoster']>;

const shownLines = (lines: readonly RosterLine[]): Reply['roster']['lines'] =>
  lines.map(({ from, until, people }) => ({ from, until, people: people.map((day) => [...day]) }));

const shownShifts = (shifts: readonly RosteredShift[]): Reply['notLogged'] =>
  shifts.map(({ people, ...hours }) => ({ ...hours, people: [...people] }));

/** A roster as it is told; of a week nobody wrote, an empty one. */
export const shownRoster = (roster: StoredRoster | undefined): Reply['roster'] => ({
  revision: roster?.revision ?? 0,
  id: roster?.id ?? null,
  lines: shownLines(roster?.lines ?? []),
  writtenAt: roster?.writtenAt.toISOString() ?? null,
  writtenBy: roster?.writtenBy ?? null,
  reason: roster?.reason ?? null,
});

/** The roster of the week a day lies in, what it lacks, and which of its shifts the log does not know. */
export async function readRoster(work: Work, unitId: Id, day: PlainDate): Promise<Reply> {
  await work.needHere('shift.read', unitId);
  const firstDay = mondayOf(day);
  const lastDay = addDays(firstDay, 6);
  const [roster] = await selectRosters(work.tx, unitId, firstDay, firstDay);
  const around = { firstDay: addDays(firstDay, -2), lastDay: addDays(lastDay, 2) };
  const rostered = await rosteredIn(work, unitId, around);
  const isOwn = ({ day: of }: RosteredShift) => firstDay <= of && of <= lastDay;
  const beside = rostered.filter(({ day: of }) => of === addDays(firstDay, -1) || of === addDays(lastDay, 1));
  const logged = await loggedIn(work, unitId, around);
  const holidays = await selectHolidays(work.tx, unitId, firstDay, lastDay);
  const mayWrite = work.mayHere('register.write', unitId);
  return {
    unitName: await unitNameOf(work, unitId),
    firstDay,
    today: work.today,
    roster: shownRoster(roster),
    beside: shownShifts(beside),
    last: shownLines(await selectLastLines(work.tx, unitId, firstDay)),
    findings: judgeRoster(firstDay, [...rostered.filter(isOwn), ...beside], dutyDays(holidays)) as Reply['findings'],
    holidays: holidays.map((holiday) => shownHoliday(work, holiday)),
    notLogged: shownShifts(notLogged(rostered, logged, minuteAt(work.now)).filter(isOwn)),
    people: mayWrite ? await knownPeople(work, unitId, firstDay) : [],
    mayWrite,
  };
}
