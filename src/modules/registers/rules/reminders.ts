import { addDays, daysBetween, type PlainDate } from '#base/date.ts';
import type { Definition, Reminder } from './definition.ts';
import { dayAt, isBlank, meets, type Values } from './values.ts';

/** The days on which what a reminder waits for may lie, to be said today. */
export const daysReminded = ({ ahead, behind }: Reminder, today: PlainDate) => ({
  firstDay: behind === undefined ? null : addDays(today, -behind),
  lastDay: addDays(today, ahead),
});

/** Something of an entry that should not be missed. */
export interface Due {
  readonly what: string;
  readonly day: PlainDate;
}

/** What of an entry is to be said today, the earliest first. */
export function remindersOf(
  { reminders }: Pick<Definition, 'reminders'>,
  { values, state }: { readonly values: Values; readonly state: string | null },
  today: PlainDate,
): Due[] {
  return reminders
    .flatMap(({ name, on, ahead, behind, when, unless }) => {
      const day = dayAt(values, on) as PlainDate | undefined;
      if (!day || (unless && !isBlank(values[unless])) || !meets(when, values, state)) return [];
      const left = daysBetween(today, day);
      return left <= ahead && (behind === undefined || -left <= behind) ? [{ what: name, day }] : [];
    })
    .sort((a, b) => a.day.localeCompare(b.day));
}
