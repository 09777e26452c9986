import { daysBetween, formatDate, type PlainDate, yearOf } from '#base/date.ts';
import { words } from './words.ts';

export interface DueWords {
  /** `11/03`, with the year when it is not this one. */
  readonly day: string;
  readonly distance: string;
  readonly isLate: boolean;
}

/** How a due day reads on `today`. `lastDay` is the last day in time (`lastDayInTime` of #base/window.ts). */
export function dueWords(lastDay: PlainDate, today: PlainDate): DueWords {
  const days = daysBetween(today, lastDay);
  const day = formatDate(lastDay);
  return {
    day: yearOf(lastDay) === yearOf(today) ? day.slice(0, 5) : day,
    distance: distance(days),
    isLate: days < 0,
  };
}

function distance(days: number): string {
  if (days < 0) return words.due.late(-days);
  if (days === 0) return words.due.today;
  return days === 1 ? words.due.tomorrow : words.due.left(days);
}
