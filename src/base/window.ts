import { addDays, daysBetween, maxDate, minDate, type PlainDate, startOfDayInVietnam } from './date.ts';

/** The days a report counts: both ends belong to it. */
export interface Window {
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
}

/** A due date as the document says it: “trước ngày X” is exclusive, “chậm nhất ngày X” is inclusive. */
export interface Due {
  readonly day: PlainDate;
  readonly inclusive: boolean;
}

/** The last day on which handing in is still in time: X−1 for “trước ngày X”, X for “chậm nhất ngày X”. */
export const lastDayInTime = (due: Due): PlainDate => (due.inclusive ? due.day : addDays(due.day, -1));

/** The first instant that is too late, in Asia/Ho_Chi_Minh. */
export const dueInstant = (due: Due): Date => startOfDayInVietnam(addDays(lastDayInTime(due), 1));

export const isLate = (handedInAt: Date, due: Due): boolean => handedInAt >= dueInstant(due);

export const contains = (window: Window, day: PlainDate): boolean => window.firstDay <= day && day <= window.lastDay;

/** Length in days, both ends counted. */
export const lengthOf = (window: Window): number => daysBetween(window.firstDay, window.lastDay) + 1;

const encloses = (outer: Window, inner: Window): boolean =>
  outer.firstDay <= inner.firstDay && inner.lastDay <= outer.lastDay && lengthOf(outer) > lengthOf(inner);

/** The days two windows share, or undefined. */
export function overlapOf(a: Window, b: Window): Window | undefined {
  const firstDay = maxDate(a.firstDay, b.firstDay);
  const lastDay = minDate(a.lastDay, b.lastDay);
  return firstDay <= lastDay ? { firstDay, lastDay } : undefined;
}

/** The runs of days of `whole` that lie in none of `parts`, in order. */
export function daysLeftOut(whole: Window, parts: readonly Window[]): Window[] {
  const gaps: Window[] = [];
  let next = whole.firstDay;
  for (const part of [...parts].sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1))) {
    if (part.lastDay < next || part.firstDay > whole.lastDay) continue;
    if (part.firstDay > next) gaps.push({ firstDay: next, lastDay: addDays(part.firstDay, -1) });
    next = addDays(part.lastDay, 1);
  }
  if (next <= whole.lastDay) gaps.push({ firstDay: next, lastDay: whole.lastDay });
  return gaps;
}

export type WindowFinding =
  /** Days counted twice: they lie in two windows neither of which is meant to contain the other. */
  | { readonly code: 'windows-overlap'; readonly windows: readonly [number, number]; readonly days: Window }
  /** Days of a longer window (the year) that no shorter window counts. */
  | { readonly code: 'days-in-no-shorter-window'; readonly windows: readonly [number]; readonly days: Window }
  /** The report falls due before the days it counts are over. */
  | { readonly code: 'due-before-window-ends'; readonly windows: readonly [number]; readonly days: Window };

/**
 * What an officer must know about a set of windows before issuing it; nothing is moved silently.
 * Indexes point into `windows`. A window that encloses another is its roll-up, not its rival, so that pair does not
 * count as an overlap.
 */
export function judgeWindows(windows: readonly (Window & { readonly due?: Due | undefined })[]): WindowFinding[] {
  const findings: WindowFinding[] = [];
  windows.forEach((window, index) => {
    windows.slice(index + 1).forEach((other, offset) => {
      const days = overlapOf(window, other);
      if (days && !encloses(window, other) && !encloses(other, window)) {
        findings.push({ code: 'windows-overlap', windows: [index, index + 1 + offset], days });
      }
    });
    const shorter = windows.filter(
      (other) => other !== window && overlapOf(window, other) && lengthOf(other) < lengthOf(window),
    );
    if (shorter.some((other) => encloses(window, other) || lengthOf(other) * 2 <= lengthOf(window))) {
      for (const days of daysLeftOut(window, shorter)) {
        findings.push({ code: 'days-in-no-shorter-window', windows: [index], days });
      }
    }
    if (window.due && lastDayInTime(window.due) < window.lastDay) {
      findings.push({
        code: 'due-before-window-ends',
        windows: [index],
        days: { firstDay: addDays(lastDayInTime(window.due), 1), lastDay: window.lastDay },
      });
    }
  });
  return findings;
}
