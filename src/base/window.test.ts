import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, formatDate, isPlainDate } from './date.ts';
import { contains, daysLeftOut, dueInstant, isLate, judgeWindows, lengthOf, overlapOf, type Window } from './window.ts';

const day = fc.integer({ min: 0, max: 800 }).map((offset) => addDays('2023-06-01', offset));
const window: fc.Arbitrary<Window> = fc
  .tuple(day, fc.integer({ min: 0, max: 400 }))
  .map(([firstDay, length]) => ({ firstDay, lastDay: addDays(firstDay, length) }));

describe('due times', () => {
  it('“trước ngày 28/02/2020” ends with 27/02/2020 in Vietnam', () => {
    expect(dueInstant({ day: '2020-02-28', inclusive: false }).toISOString()).toBe('2020-02-27T17:00:00.000Z');
  });

  it('“chậm nhất ngày 11” ends with the 11th in Vietnam', () => {
    expect(dueInstant({ day: '2024-03-11', inclusive: true }).toISOString()).toBe('2024-03-11T17:00:00.000Z');
  });

  it('the last millisecond is in time, the next is late', () => {
    fc.assert(
      fc.property(day, fc.boolean(), (dueDay, inclusive) => {
        const due = { day: dueDay, inclusive };
        const first = dueInstant(due);
        return isLate(first, due) && !isLate(new Date(first.getTime() - 1), due);
      }),
    );
  });
});

describe('windows', () => {
  it('a day left out lies in the whole and in no part, and every other day is covered', () => {
    fc.assert(
      fc.property(window, fc.array(window, { maxLength: 5 }), (whole, parts) => {
        const gaps = daysLeftOut(whole, parts);
        for (let i = 0; i < lengthOf(whole); i++) {
          const d = addDays(whole.firstDay, i);
          const covered = parts.some((part) => contains(part, d));
          if (covered === gaps.some((gap) => contains(gap, d))) return false;
        }
        return gaps.every((gap) => contains(whole, gap.firstDay) && contains(whole, gap.lastDay));
      }),
    );
  });

  it('overlap is symmetric and made of days of both', () => {
    fc.assert(
      fc.property(window, window, day, (a, b, d) => {
        const shared = overlapOf(a, b);
        expect(overlapOf(b, a)).toEqual(shared);
        return (shared ? contains(shared, d) : false) === (contains(a, d) && contains(b, d));
      }),
    );
  });

  it('finds what is wrong with the calendar of seed 000', () => {
    const windows = [
      { firstDay: '2023-12-15', lastDay: '2024-06-12', due: { day: '2024-06-12', inclusive: false } },
      { firstDay: '2024-06-12', lastDay: '2024-09-12', due: { day: '2024-09-12', inclusive: false } },
      { firstDay: '2023-12-12', lastDay: '2024-12-12', due: { day: '2024-12-12', inclusive: false } },
    ];
    const findings = judgeWindows(windows).map(({ code, days }) => `${code} ${days.firstDay}..${days.lastDay}`);
    expect(findings).toEqual([
      'windows-overlap 2024-06-12..2024-06-12',
      'due-before-window-ends 2024-06-12..2024-06-12',
      'due-before-window-ends 2024-09-12..2024-09-12',
      'days-in-no-shorter-window 2023-12-12..2023-12-14',
      'days-in-no-shorter-window 2024-09-13..2024-12-12',
      'due-before-window-ends 2024-12-12..2024-12-12',
    ]);
  });

  it('a monthly calendar from the 12th to the 11th has neither gap nor overlap', () => {
    const windows = ['2024-01-12', '2024-02-12', '2024-03-12'].map((firstDay, i) => ({
      firstDay,
      lastDay: ['2024-02-11', '2024-03-11', '2024-04-11'][i] ?? '',
    }));
    expect(judgeWindows(windows)).toEqual([]);
  });
});

describe('days', () => {
  it('are written day first and refuse what no calendar has', () => {
    expect(formatDate('2024-01-05')).toBe('05/01/2024');
    expect(isPlainDate('2024-02-30')).toBe(false);
    expect(isPlainDate('2024-02-29')).toBe(true);
    expect(isPlainDate('0000-01-01')).toBe(false);
  });
});
