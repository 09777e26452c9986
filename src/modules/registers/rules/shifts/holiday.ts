import { addDays, daysBetween, formatDate, isPlainDate, type PlainDate } from '#base/date.ts';
import type { Finding } from '../judge-entry.ts';
import { LONGEST_NAME, MOST_PEOPLE } from './judge-roster.ts';
import { personKey } from './roster.ts';

/** Who is on duty on one day of a holiday. */
export interface HolidayDay {
  readonly day: PlainDate;
  readonly leader: string;
  readonly phone: string;
  readonly people: readonly string[];
}

/** A holiday (Tết, a national day, a summer) with the duty of each of its days. */
export interface Holiday {
  readonly name: string;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
  readonly days: readonly HolidayDay[];
}

export const LONGEST_HOLIDAY = 100;

const tidy = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** One line for each day between the two, in order; what was written for a day stays with it. */
export function spreadDays({ firstDay, lastDay, days }: Holiday): HolidayDay[] {
  if (!isPlainDate(firstDay) || !isPlainDate(lastDay) || lastDay < firstDay) return [];
  const length = Math.min(daysBetween(firstDay, lastDay) + 1, LONGEST_HOLIDAY);
  const written = new Map(days.map((one) => [one.day, one]));
  return Array.from({ length }, (_, at) => {
    const day = addDays(firstDay, at);
    return written.get(day) ?? { day, leader: '', phone: '', people: [] };
  });
}

/** A holiday as it is kept. */
export const tidyHoliday = (holiday: Holiday): Holiday => ({
  ...holiday,
  name: tidy(holiday.name),
  days: spreadDays(holiday).map(({ day, leader, phone, people }) => ({
    day,
    leader: tidy(leader),
    phone: tidy(phone),
    people: people.map(tidy).filter((one) => one !== ''),
  })),
});

/** The days on which somebody is on duty by the plan of a holiday: what is planned there has no hours. */
export const dutyDays = (holidays: readonly Pick<Holiday, 'days'>[]): ReadonlySet<PlainDate> =>
  new Set(
    holidays.flatMap(({ days }) =>
      days.filter(({ leader, people }) => leader !== '' || people.length > 0).map(({ day }) => day),
    ),
  );

/** A day of a holiday without a leader on duty, without anybody standing, or without either. */
export interface DutyLack {
  readonly day: PlainDate;
  readonly lacks: 'leader' | 'people' | 'both';
}

/** The days on which no leader is on duty, or nobody stands. */
export const daysWithoutDuty = (holiday: Holiday): DutyLack[] =>
  spreadDays(holiday).flatMap(({ day, leader, people }): DutyLack[] => {
    if (leader !== '' && people.length > 0) return [];
    if (leader === '' && people.length === 0) return [{ day, lacks: 'both' }];
    return [{ day, lacks: leader === '' ? 'leader' : 'people' }];
  });

const PHONE = /^\+?\d(?:[ .-]?\d){7,13}$/;

const fault = (where: string, code: string, sentence: string): Finding => ({
  where,
  code,
  severity: 'error',
  sentence,
});

function faultsOfDay({ leader, phone, people }: HolidayDay, at: number): Finding[] {
  const twice = people.find((name, place) => people.findIndex((other) => personKey(other) === personKey(name)) < place);
  return [
    ...(leader.length > LONGEST_NAME
      ? [fault(`${at}.leader`, 'too-long', `Họ tên dài quá ${LONGEST_NAME} ký tự.`)]
      : []),
    ...(phone !== '' && !PHONE.test(phone)
      ? [fault(`${at}.phone`, 'no-phone', 'Số điện thoại chưa đúng. Viết như 0912 345 678.')]
      : []),
    ...(people.length > MOST_PEOPLE
      ? [fault(`${at}.people`, 'too-many', `Một ngày nhiều nhất ${MOST_PEOPLE} người trực. Bỏ bớt.`)]
      : []),
    ...(people.some((name) => name.length > LONGEST_NAME)
      ? [fault(`${at}.people`, 'too-long', `Họ tên dài quá ${LONGEST_NAME} ký tự. Cách nhau bằng dấu phẩy.`)]
      : []),
    ...(twice ? [fault(`${at}.people`, 'twice', `“${twice}” ghi hai lần trong một ngày. Bỏ bớt một tên.`)] : []),
  ];
}

/** What may not be kept; `where` is a field, or `2.phone` for the third day. */
export function holidayFaults(holiday: Holiday): Finding[] {
  const { name, firstDay, lastDay } = holiday;
  if (name === '') return [fault('name', 'missing', 'Ghi tên dịp nghỉ, ví dụ Tết Nguyên đán.')];
  if (name.length > 100) return [fault('name', 'too-long', 'Tên dịp nghỉ dài quá 100 ký tự. Rút gọn lại.')];
  if (lastDay < firstDay) return [fault('lastDay', 'before', 'Ngày cuối trước ngày đầu. Xem lại hai ngày.')];
  if (daysBetween(firstDay, lastDay) >= LONGEST_HOLIDAY) {
    const last = formatDate(addDays(firstDay, LONGEST_HOLIDAY - 1));
    return [
      fault('lastDay', 'too-long', `Một dịp nghỉ nhiều nhất ${LONGEST_HOLIDAY} ngày, đến ${last}. Chia thành hai dịp.`),
    ];
  }
  return holiday.days.flatMap(faultsOfDay);
}
