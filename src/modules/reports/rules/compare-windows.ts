import { addMonths, daysBetween, type PlainDate } from '#base/date.ts';
import { lengthOf, type Window } from '#base/window.ts';

interface Reported {
  readonly dutyId: string;
  readonly firstDay: PlainDate | null;
  readonly lastDay: PlainDate | null;
}

/** Windows of two years are the same when their days lie this near to each other. */
const NEAR = 20;
/** … and their lengths differ by no more than this part. */
const ALIKE = 0.25;

const dated = <W extends Reported>(windows: readonly W[]) =>
  windows.filter((window): window is W & Window => window.firstDay !== null && window.lastDay !== null);

/** The newest window of the same duty that ended before this one did. */
export function previousOf<W extends Reported>(window: Reported, others: readonly W[]): W | undefined {
  const { firstDay, lastDay } = window;
  if (!firstDay || !lastDay) return undefined;
  return dated(others)
    .filter((other) => other.dutyId === window.dutyId && other.lastDay < lastDay && other.firstDay < firstDay)
    .sort((a, b) => (a.lastDay < b.lastDay ? 1 : -1))[0];
}

/** The window of about the same days a year before, of whatever programme. */
export function sameOfLastYear<W extends Reported>(window: Reported, others: readonly W[]): W | undefined {
  const { firstDay, lastDay } = window;
  if (!firstDay || !lastDay) return undefined;
  const length = lengthOf({ firstDay, lastDay });
  const distance = (other: Window) =>
    Math.max(
      Math.abs(daysBetween(addMonths(firstDay, -12), other.firstDay)),
      Math.abs(daysBetween(addMonths(lastDay, -12), other.lastDay)),
    );
  return dated(others)
    .filter((other) => distance(other) <= NEAR && Math.abs(lengthOf(other) - length) <= length * ALIKE)
    .sort((a, b) => distance(a) - distance(b))[0];
}
