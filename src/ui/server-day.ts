import { useSyncExternalStore } from 'react';
import { dayInVietnam, daysBetween, type PlainDate } from '#base/date.ts';

/** How far the server's clock is ahead of this device's, in milliseconds; school computers are often set wrong. */
let ahead = 0;
/** Whole days between the program's clock and that of its machine: not 0 only where a year is replayed. */
let daysAhead = 0;
const listeners = new Set<() => void>();

/** Called with the `Date` header of each answer. */
export function noteServerTime(header: string | null): void {
  const time = header ? Date.parse(header) : Number.NaN;
  if (Number.isNaN(time)) return;
  const before = today();
  ahead = time - Date.now();
  if (today() !== before) for (const listener of listeners) listener();
}

/** Called with the day the session tells. */
export function noteServerDay(day: PlainDate): void {
  const shift = daysBetween(today(), day);
  if (shift === 0) return;
  daysAhead += shift;
  for (const listener of listeners) listener();
}

/** What the server's clock shows when this device's shows `device` (milliseconds). */
export const onServerClock = (device: number): Date => new Date(device + ahead + daysAhead * 86_400_000);

export const serverNow = (): Date => onServerClock(Date.now());

/** Today in Vietnam by the server's clock. */
export const today = (): PlainDate => dayInVietnam(serverNow());

function listen(listener: () => void): () => void {
  listeners.add(listener);
  const timer = setInterval(listener, 60_000);
  return () => {
    listeners.delete(listener);
    clearInterval(timer);
  };
}

/** Today in Vietnam, kept right past midnight. */
export const useToday = (): PlainDate => useSyncExternalStore(listen, today);
