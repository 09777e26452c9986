import { formatDate, isPlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import type { Finding } from '../../rules/judge-entry.ts';
import type { SheetEntry, SheetFinding } from '../../rules/sheet/judge-sheet.ts';
import { hoursIn, SHIFT, toCome } from '../../rules/shifts/keep-log.ts';
import { minuteAt } from '../../rules/shifts/roster.ts';
import type { Values } from '../../rules/values.ts';
import { selectBetween } from '../entry-store.ts';

/** What no register judges by itself, as it knows days only: a shift of today that has not begun. Of others nothing. */
export const judgeHours = (work: Work, register: string, values: Values): Finding[] =>
  register === SHIFT ? toCome(values, minuteAt(work.now)) : [];

/** The most standing shifts a sheet is compared with. */
const COMPARED = 20_000;

/**
 * The same of the rows of a sheet; and which of them are about hours that stand in the log already, or in a row above: they
 * would count a second time.
 */
export async function judgeSheetHours(
  work: Work,
  { unitId, register }: { readonly unitId: Id; readonly register: string },
  entries: readonly SheetEntry[],
  known: ReadonlySet<number>,
): Promise<SheetFinding[]> {
  if (register !== SHIFT) return [];
  const days = entries.flatMap(({ values: { day } }) => (typeof day === 'string' && isPlainDate(day) ? [day] : []));
  const [firstDay, lastDay] = [days.toSorted().at(0), days.toSorted().at(-1)];
  if (firstDay === undefined || lastDay === undefined) return [];
  const minute = minuteAt(work.now);
  const standing = await selectBetween(work.tx, unitId, register, { firstDay, lastDay }, COMPARED);
  const key = (values: Values) => {
    const hours = hoursIn(values);
    return hours && `${hours.day} ${hours.from} ${hours.until}`;
  };
  const seen = new Set(standing.map(({ values }) => key(values)));
  return entries
    .filter(({ row }) => !known.has(row))
    .flatMap(({ row, values }) => {
      const hours = hoursIn(values);
      const early = toCome(values, minute).map(({ where, severity, sentence }): SheetFinding => {
        return { table: null, row, column: where, severity, sentence };
      });
      if (!hours || !seen.has(key(values))) {
        seen.add(key(values));
        return early;
      }
      const sentence = `Ca ${hours.from}–${hours.until} ngày ${formatDate(hours.day)} đã có trong sổ hoặc ở dòng trên. Bỏ dòng này nếu là cùng một ca.`;
      return [...early, { table: null, row, column: 'from', severity: 'warning' as const, sentence }];
    });
}
