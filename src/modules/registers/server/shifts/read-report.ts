import { addDays } from '#base/date.ts';
import type { QueryOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { contains } from '#base/window.ts';
import type { Work } from '#platform/work.ts';
import { dutyDays } from '../../rules/shifts/holiday.ts';
import { notLogged } from '../../rules/shifts/keep-log.ts';
import { minuteAt, type ShiftHours } from '../../rules/shifts/roster.ts';
import { countShifts, reportDays } from '../../rules/shifts/shift-report.ts';
import type { shiftsContract } from '../../shifts-contract.ts';
import { unitNameOf } from '../seen-register.ts';
import { selectHolidays } from './holiday-store.ts';
import { loggedIn, rosteredIn } from './shown-shifts.ts';

type C = typeof shiftsContract;
export type ShiftReport = ReplyOf<C['readShiftReport']>;

/** What the roster and the log of a day, a week or a month amount to. */
export async function readShiftReport(
  work: Work,
  unitId: Id,
  { view, day }: QueryOf<C['readShiftReport']>,
): Promise<ShiftReport> {
  await work.needHere('shift.read', unitId);
  const days = reportDays(view, day);
  const minute = minuteAt(work.now);
  const around = { firstDay: addDays(days.firstDay, -2), lastDay: addDays(days.lastDay, 2) };
  const rostered = await rosteredIn(work, unitId, around);
  const logged = await loggedIn(work, unitId, around);
  const isOwn = (shift: ShiftHours) => contains(days, shift.day);
  const holidays = await selectHolidays(work.tx, unitId, days.firstDay, days.lastDay);
  return {
    unitName: await unitNameOf(work, unitId),
    view,
    ...days,
    today: work.today,
    counts: countShifts(days, rostered, logged, minute, dutyDays(holidays)),
    shifts: logged.filter(isOwn).map(({ mayTakeBack: _, revision: __, ...shift }) => shift),
    notLogged: notLogged(rostered, logged, minute)
      .filter(isOwn)
      .map(({ people, ...hours }) => ({ ...hours, people: [...people] })),
    holidays: holidays
      .flatMap((holiday) =>
        holiday.days.map(({ day, leader, people }) => ({ name: holiday.name, day, leader, people: [...people] })),
      )
      .filter(({ day }) => contains(days, day))
      .sort((a, b) => (a.day < b.day ? -1 : 1)),
  };
}
