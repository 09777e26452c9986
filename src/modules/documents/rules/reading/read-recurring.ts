import type { Anchor } from './duty-anchors.ts';
import { literallyLonger, makePiece, nothingOwed, type Owed, owedAt, type Place, windowWords } from './duty-pieces.ts';
import { monthlyWindows } from './monthly-windows.ts';
import { quarterlyWindows } from './quarterly-windows.ts';
import type { PlanYear } from './read-dates.ts';
import { findMonthlyDue, findQuarterlyDue } from './read-due.ts';
import { findMonthlyWindow, findQuarterlyWindow } from './read-windows.ts';
import type { ReadingFinding, ReadWindow, Span } from './reading.ts';
import type { SaidApart } from './said-apart.ts';

/** A rule that a paragraph gives, and the windows it makes once the year is known; `from` is where its sentence begins. */
interface Recurring extends Span {
  readonly recurrence: 'monthly' | 'quarterly';
  readonly windowsFor: (
    plan: PlanYear,
    from: number,
    words: Pick<ReadWindow, 'duePhrase' | 'dueWhere'>,
  ) => { windows: ReadWindow[]; findings: ReadingFinding[] };
}

/** Whether a paragraph gives a rule of every month or quarter. */
export const hasRecurring = (text: string): boolean =>
  findMonthlyDue(text) !== undefined || findQuarterlyDue(text) !== undefined;

/** Reports owed every month or quarter by a day of it: one piece a rule, with the windows of the plan's year. */
export function readRecurring(
  place: Place,
  anchors: readonly Anchor[],
  plan: PlanYear | undefined,
  apart: SaidApart,
): Owed {
  const { text, start } = place.paragraph;
  const owed = nothingOwed();
  for (const rule of [monthlyIn(place, apart), quarterlyIn(place, apart)]) {
    if (!rule) continue;
    const { anchor, kind } = owedAt(place, anchors, rule.start);
    if (kind !== 'report') continue;
    const where = { start: start + rule.start, end: start + rule.end };
    const from = Math.min(anchor?.start ?? 0, rule.start);
    if (!plan) {
      const phrase = text.slice(from).trim();
      owed.unscheduled.push({ kind, phrase, where, reason: 'year-unknown', rule: 'limit-without-year' });
      continue;
    }
    const words = { duePhrase: text.slice(rule.start, rule.end), dueWhere: where };
    const { windows, findings } = rule.windowsFor(plan, from, words);
    owed.findings.push(...findings);
    owed.pieces.push(makePiece(place, kind, anchor, { from, end: text.length }, windows, rule.recurrence));
  }
  return owed;
}

function monthlyIn({ paragraph: { text, start } }: Place, apart: SaidApart): Recurring | undefined {
  const due = findMonthlyDue(text);
  return (
    due && {
      start: due.start,
      end: due.end,
      recurrence: 'monthly',
      windowsFor: (plan, from, words) => {
        const behind = findMonthlyWindow(text.slice(from));
        const own = behind ?? findMonthlyWindow(text);
        const offset = behind ? from : 0;
        const span = own && { start: offset + own.start, end: offset + own.end };
        const said = own ? windowWords(text, start, span) : apart.monthly?.words;
        const mention = own ?? apart.monthly?.mention;
        const windows = monthlyWindows(plan, due, mention, { ...words, ...said });
        const [first] = windows;
        return { windows, findings: mention?.isLiterallyLonger && first ? [literallyLonger(first)] : [] };
      },
    }
  );
}

function quarterlyIn({ paragraph: { text, start } }: Place, apart: SaidApart): Recurring | undefined {
  const due = findQuarterlyDue(text);
  return (
    due && {
      start: due.start,
      end: due.end,
      recurrence: 'quarterly',
      windowsFor: (plan, _from, words) => {
        const own = findQuarterlyWindow(text);
        const said = own ? windowWords(text, start, own) : apart.quarterly?.words;
        const mention = own ?? apart.quarterly?.mention;
        return { windows: quarterlyWindows(plan, due, mention, { ...words, ...said }), findings: [] };
      },
    }
  );
}
