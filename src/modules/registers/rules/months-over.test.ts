import { describe, expect, it } from 'vitest';
import { monthsOver } from './months-over.ts';

describe('the whole months of a window that are over', () => {
  it.each([
    ['2026-01-01', '2026-12-31', '2026-01-01', '2026-02-28'],
    ['2026-01-12', '2026-02-28', '2026-02-01', '2026-02-28'],
    ['2025-11-12', '2026-02-11', '2025-12-01', '2026-01-31'],
    ['2025-01-01', '2025-12-31', '2025-01-01', '2025-12-31'],
    ['2026-02-01', '2026-02-28', '2026-02-01', '2026-02-28'],
    ['2026-02-01', '2026-03-02', '2026-02-01', '2026-02-28'],
  ])('of %s to %s, asked on 2/3/2026', (firstDay, lastDay, first, last) => {
    expect(monthsOver({ firstDay, lastDay }, '2026-03-02')).toEqual({ firstDay: first, lastDay: last });
  });

  it.each([
    ['a day', '2026-02-10', '2026-02-10'],
    ['a month but its first day', '2026-02-02', '2026-02-28'],
    ['a month but its last day', '2026-02-01', '2026-02-27'],
    ['the month that runs', '2026-03-01', '2026-03-31'],
    ['a month to come', '2026-05-01', '2026-05-31'],
  ])('are none of %s', (_, firstDay, lastDay) => {
    expect(monthsOver({ firstDay, lastDay }, '2026-03-02')).toBeUndefined();
  });
});
