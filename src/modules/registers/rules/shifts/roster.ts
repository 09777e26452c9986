import { addDays, daysBetween, type PlainDate } from '#base/date.ts';

/** A line of a week: the same hours on seven days from Monday, and who stands on each of them. */
export interface RosterLine {
  readonly from: string;
  /** Not later than `from`: on the day after. The same as `from`: a whole day and night. */
  readonly until: string;
  readonly people: readonly (readonly string[])[];
}

/** The hours of a shift on the day it begins. */
export interface ShiftHours {
  readonly day: PlainDate;
  readonly from: string;
  readonly until: string;
}

/** A shift somebody stands. */
export interface RosteredShift extends ShiftHours {
  readonly people: readonly string[];
}

/** Minutes since a Monday long ago; the end does not belong to it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export const DAY_MINUTES = 1440;
export const WEEK_DAYS = 7;
const MONDAY = '2000-01-03';

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

export const isTime = (text: string): boolean => TIME.test(text);

/** The Monday of the week a day lies in. */
export const mondayOf = (day: PlainDate): PlainDate =>
  addDays(day, -(((daysBetween(MONDAY, day) % WEEK_DAYS) + WEEK_DAYS) % WEEK_DAYS));

export const daysOfWeek = (monday: PlainDate): PlainDate[] =>
  Array.from({ length: WEEK_DAYS }, (_, at) => addDays(monday, at));

/** The minute at which a time of a day comes. */
export const minuteOf = (day: PlainDate, time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return daysBetween(MONDAY, day) * DAY_MINUTES + hours * 60 + minutes;
};

/** The minute an instant lies in, in Vietnam (UTC+7). */
export const minuteAt = (instant: Date): number =>
  Math.floor((instant.getTime() - Date.parse(`${MONDAY}T00:00:00Z`)) / 60_000) + 7 * 60;

export const dayStretch = (day: PlainDate): Stretch => {
  const start = minuteOf(day, '00:00');
  return { start, end: start + DAY_MINUTES };
};

/** From when to when a shift lasts; at most 24 hours. */
export function stretchOf({ day, from, until }: ShiftHours): Stretch {
  const start = minuteOf(day, from);
  const end = minuteOf(day, until);
  return { start, end: end > start ? end : end + DAY_MINUTES };
}

/** The time of the day of a minute; the end of a day is 24:00 where it ends something. */
export function timeOf(minute: number, endsThere = false): string {
  const ofDay = ((minute % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  if (ofDay === 0 && endsThere) return '24:00';
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}

/** The shifts of a week that somebody stands, in their order. */
export const shiftsOf = (monday: PlainDate, lines: readonly RosterLine[]): RosteredShift[] =>
  lines
    .flatMap(({ from, until, people }) =>
      isTime(from) && isTime(until)
        ? daysOfWeek(monday).flatMap((day, at) => {
            const standing = people[at] ?? [];
            return standing.length > 0 ? [{ day, from, until, people: standing }] : [];
          })
        : [],
    )
    .sort((a, b) => stretchOf(a).start - stretchOf(b).start || stretchOf(a).end - stretchOf(b).end);

const tidyName = (name: string): string =>
  name
    .toWellFormed()
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** Who is the same person, however it was typed. */
export const personKey = (name: string): string => tidyName(name).toLocaleLowerCase('vi');

/** Lines as they are kept: names without stray spaces, no blank names, no empty lines, by their hours. */
export const tidyLines = (lines: readonly RosterLine[]): RosterLine[] =>
  lines
    .map(({ from, until, people }) => ({
      from: from.trim(),
      until: until.trim(),
      people: Array.from({ length: WEEK_DAYS }, (_, at) =>
        (people[at] ?? []).map(tidyName).filter((one) => one !== ''),
      ),
    }))
    .filter(({ from, until, people }) => from !== '' || until !== '' || people.some((day) => day.length > 0))
    .map((line, place) => ({ line, place }))
    .sort((a, b) => (a.line.from < b.line.from ? -1 : a.line.from > b.line.from ? 1 : a.place - b.place))
    .map(({ line }) => line);

/** Names as they stand in one field of the log; those that do not fit are counted. */
export function sayPeople(people: readonly string[], limit = 500): string {
  const whole = people.join(', ');
  if (whole.length <= limit) return whole;
  const fitting = people.filter((_, at) => people.slice(0, at + 1).join(', ').length <= limit - 20);
  return `${fitting.join(', ')} và ${people.length - fitting.length} người khác`;
}

/** The names typed in one field, with commas or on lines of their own. */
export const readPeople = (typed: string): string[] =>
  typed
    .split(/[,;\n]/u)
    .map(tidyName)
    .filter((name) => name !== '');
