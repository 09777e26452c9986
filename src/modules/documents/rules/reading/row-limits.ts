import type { Place } from './duty-pieces.ts';
import { type DateMention, findDates } from './read-dates.ts';
import { bareDue, type DueMention, findDues } from './read-due.ts';
import type { TaskRow } from './table-rows.ts';

/** The limits of a paragraph; in a row of work whose words have none, what its column of limits holds. */
export function limitsIn({ paragraph, row }: Place, dates: readonly DateMention[]): DueMention[] {
  const dues = findDues(paragraph.text, dates);
  const own = row && dues.length === 0 ? limitOf(row) : undefined;
  return row && own ? [moved(own, row.time.start - paragraph.start)] : dues;
}

/** The limit a row of work gives, counted from the start of its time: “Trước 20/9”, or a bare day under “Thời hạn”. */
export function limitOf({ time, isLimit }: TaskRow): DueMention | undefined {
  const dates = findDates(time.text);
  return findDues(time.text, dates)[0] ?? (isLimit ? bareDue(time.text, dates) : undefined);
}

const moved = (due: DueMention, by: number): DueMention => ({
  ...due,
  start: due.start + by,
  end: due.end + by,
  date: { ...due.date, start: due.date.start + by, end: due.date.end + by },
});
