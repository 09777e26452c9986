import { addDays, type PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { shippedDefinitions } from '#modules/registers/definitions/shipped-definitions.ts';
import { minuteOf, mondayOf, type RosterLine, shiftsOf, stretchOf } from '#modules/registers/rules/shifts/roster.ts';
import { registersOf } from '#modules/registers/server/definitions.ts';
import { saveHoliday } from '#modules/registers/server/shifts/holidays.ts';
import { logShift } from '#modules/registers/server/shifts/log-shift.ts';
import { saveRoster } from '#modules/registers/server/shifts/save-roster.ts';
import { newId } from '#platform/random.ts';
import type { Work } from '#platform/work.ts';
import { actingAs, at, dayFrom } from './acting.ts';
import type { TrialPeople } from './make-people.ts';
import type { MadeProvince } from './make-units.ts';
import { guardsOf } from './province.ts';

/** Two guards who take turns, day shift and night shift; on Sunday nobody came to be asked for the day. */
const lines = ([first, second]: readonly [string, string], hasGap: boolean): RosterLine[] => [
  {
    from: '06:00',
    until: '18:00',
    people: Array.from({ length: 7 }, (_, day) => (hasGap && day === 6 ? [] : [day % 2 === 0 ? first : second])),
  },
  { from: '18:00', until: '06:00', people: Array.from({ length: 7 }, (_, day) => [day % 2 === 0 ? second : first]) },
];

const LOGGED_DAYS = 6;
/** Every so many shifts nobody wrote anything. */
const FORGOTTEN = 9;

/** What happened on one evening; all others were quiet. */
const event = 'Khoảng 20 giờ có hai người lạ đứng lâu trước cổng phụ; đã nhắc và báo lãnh đạo trực, sau đó họ rời đi.';

async function logWeek(work: Work, unitId: Id, people: TrialPeople, rostered: ReturnType<typeof shiftsOf>) {
  const registers = registersOf(shippedDefinitions);
  const now = minuteOf(work.today, '00:00');
  const first = addDays(work.today, -LOGGED_DAYS);
  const kept = rostered.filter((shift) => shift.day >= first && stretchOf(shift).end <= now);
  for (const [place, { day, from, until, people: standing }] of kept.entries()) {
    if (place % FORGOTTEN === FORGOTTEN - 1) continue;
    const endsOn = until <= from ? addDays(day, 1) : day;
    const by = actingAs(
      work,
      people.guards.get(unitId) ?? people.officers.get(unitId),
      at(endsOn, Number(until.slice(0, 2)), 5),
    );
    const values = { day, from, until, guards: standing.join(', '), result: place === 3 ? 'event' : 'normal' };
    await logShift(by, registers, unitId, {
      entryId: newId(by.now),
      version: 1,
      values: place === 3 ? { ...values, what: event } : values,
    });
  }
}

/** Rosters of three weeks, some days of the log and one holiday, in the schools of the first commune and the first direct one. */
export async function writeTrialShifts(work: Work, made: MadeProvince, people: TrialPeople): Promise<void> {
  const day = dayFrom(work.today);
  const monday = mondayOf(work.today);
  const schools = [...(made.communes[0]?.schools ?? []), ...made.directUnits.slice(0, 1)];
  for (const [index, { id: unitId }] of schools.entries()) {
    const pair = guardsOf(index);
    const weeks: readonly PlainDate[] = [addDays(monday, -7), monday, addDays(monday, 7)];
    const by = (offset: number) => actingAs(work, people.officers.get(unitId), at(day(offset), 9));
    const rostered = weeks.flatMap((week, place) => shiftsOf(week, lines(pair, place === 2 && index % 2 === 0)));
    for (const [place, week] of weeks.entries()) {
      await saveRoster(by(-14), unitId, week, {
        revision: 0,
        lines: lines(pair, place === 2 && index % 2 === 0).map((line) => ({
          ...line,
          people: line.people.map((standing) => [...standing]),
        })),
        reason: '',
      });
    }
    await logWeek(work, unitId, people, rostered);
    const head = people.heads.get(unitId)?.fullName ?? '';
    await saveHoliday(
      by(-3),
      { unitId, holidayId: newId(by(-3).now) },
      {
        commandId: newId(by(-3).now),
        revision: 0,
        dropped: false,
        name: 'Nghỉ lễ',
        firstDay: day(20),
        lastDay: day(22),
        days: [0, 1].map((offset) => ({
          day: day(20 + offset),
          leader: head,
          phone: '',
          people: [pair[offset] ?? ''],
        })),
      },
    );
  }
}
