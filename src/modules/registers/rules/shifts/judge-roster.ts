import type { PlainDate } from '#base/date.ts';
import type { Finding } from '../judge-entry.ts';
import { overlap, uncovered } from './coverage.ts';
import {
  dayStretch,
  daysOfWeek,
  isTime,
  personKey,
  type RosteredShift,
  type RosterLine,
  type ShiftHours,
  stretchOf,
  timeOf,
} from './roster.ts';

/** What a week lacks: a day on which nobody stands, hours of a day, somebody who would be in two shifts at once. */
export type RosterFinding =
  | { readonly code: 'nobody'; readonly day: PlainDate }
  | { readonly code: 'gap'; readonly day: PlainDate; readonly from: string; readonly until: string }
  | { readonly code: 'two-at-once'; readonly day: PlainDate; readonly person: string; readonly shifts: TwoShifts };

type TwoShifts = readonly [ShiftHours, ShiftHours];

/** The most that is told of a week: nobody mends more at once. */
export const MOST_FINDINGS = 200;

function gapsOn(day: PlainDate, shifts: readonly RosteredShift[]): RosterFinding[] {
  const whole = dayStretch(day);
  const stretches = shifts.map(stretchOf);
  if (!stretches.some((one) => overlap(one, whole) > 0)) return [{ code: 'nobody', day }];
  return uncovered(whole, stretches).map(({ start, end }) => ({
    code: 'gap',
    day,
    from: timeOf(start),
    until: timeOf(end, true),
  }));
}

const hoursOf = ({ day, from, until }: ShiftHours): ShiftHours => ({ day, from, until });

/** Everybody who would be in two shifts at once, one of them in these days; no more than so many. */
function twoAtOnce(shifts: readonly RosteredShift[], days: ReadonlySet<PlainDate>, most: number): RosterFinding[] {
  const known = shifts.map((shift) => ({
    ...shift,
    stretch: stretchOf(shift),
    keys: new Set(shift.people.map(personKey)),
  }));
  const found: RosterFinding[] = [];
  for (const [at, first] of known.entries()) {
    for (const second of known.slice(at + 1)) {
      if (!(days.has(first.day) || days.has(second.day)) || overlap(first.stretch, second.stretch) === 0) continue;
      const { day } = second;
      for (const person of first.people.filter((one) => second.keys.has(personKey(one)))) {
        if (found.length >= most) return found;
        found.push({ code: 'two-at-once', day, person, shifts: [hoursOf(first), hoursOf(second)] });
      }
    }
  }
  return found;
}

/**
 * What the 24 hours of each day of a week lack. `shifts` are those of the week and of the weeks beside it: a shift of Sunday
 * night covers the first hours of Monday. Of days with duty by the plan of a holiday (`onDuty`) no hours are told: that plan
 * has none.
 */
export function judgeRoster(
  monday: PlainDate,
  shifts: readonly RosteredShift[],
  onDuty: ReadonlySet<PlainDate> = new Set(),
): RosterFinding[] {
  const days = daysOfWeek(monday);
  const gaps = days.filter((day) => !onDuty.has(day)).flatMap((day) => gapsOn(day, shifts));
  return [...gaps, ...twoAtOnce(shifts, new Set(days), MOST_FINDINGS - gaps.length)];
}

export const MOST_LINES = 12;
export const MOST_PEOPLE = 20;
export const LONGEST_NAME = 80;

const fault = (where: string, code: string, sentence: string): Finding => ({
  where,
  code,
  severity: 'error',
  sentence,
});

function faultsOfPeople(where: string, people: readonly string[]): Finding[] {
  if (people.length > MOST_PEOPLE) {
    return [fault(where, 'too-many', `Một ca nhiều nhất ${MOST_PEOPLE} người. Bỏ bớt, hoặc chia thành hai ca.`)];
  }
  const long = people.find((name) => name.length > LONGEST_NAME);
  if (long)
    return [
      fault(where, 'too-long', `Họ tên dài quá ${LONGEST_NAME} ký tự. Mỗi người một tên, cách nhau bằng dấu phẩy.`),
    ];
  const twice = people.find((name, at) =>
    people.some((other, before) => before < at && personKey(other) === personKey(name)),
  );
  return twice ? [fault(where, 'twice', `“${twice}” ghi hai lần trong cùng một ca. Bỏ bớt một tên.`)] : [];
}

/** What may not be kept at all: `where` is `1.from`, or `1.people.0` for the Monday of the second line. */
export function rosterFaults(lines: readonly RosterLine[]): Finding[] {
  if (lines.length > MOST_LINES)
    return [fault('lines', 'too-many', `Một tuần nhiều nhất ${MOST_LINES} ca. Bỏ bớt ca.`)];
  return lines.flatMap(({ from, until, people }, at) => {
    const times = (['from', 'until'] as const).flatMap((end) =>
      isTime({ from, until }[end])
        ? []
        : [fault(`${at}.${end}`, 'no-time', `Ghi giờ ${end === 'from' ? 'bắt đầu' : 'kết thúc'} ca, ví dụ 06:00.`)],
    );
    const isTwice = lines.some((other, before) => before < at && other.from === from && other.until === until);
    return [
      ...times,
      ...(times.length === 0 && isTwice
        ? [fault(`${at}.from`, 'twice', 'Ca này đã có ở dòng trên. Ghi chung một dòng.')]
        : []),
      ...people.flatMap((day, place) => faultsOfPeople(`${at}.people.${place}`, day)),
    ];
  });
}
