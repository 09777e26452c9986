import { describe, expect, it } from 'vitest';
import { daysOf, readFilter, usualDays, windowsOf } from './entry-filter.ts';

describe('the filter of a register', () => {
  it('is read from the address, and what cannot be one is passed over', () => {
    expect(
      readFilter({
        from: '2026-03-01',
        until: '2026-03-31',
        holds: 'topics:drugs',
        search: 2026,
        of: 'all',
        state: 'X',
      }),
    ).toEqual({ from: '2026-03-01', until: '2026-03-31', holds: 'topics:drugs', search: '2026' });
    expect(readFilter({ from: '2026-03-31', until: '2026-03-01', of: 'below' })).toEqual({ of: 'below' });
    expect(readFilter({ from: '2026-02-30', until: '2026-03-01' })).toEqual({});
  });

  it('looks at this year where no days are given', () => {
    expect(daysOf({}, '2026-03-02')).toEqual({ firstDay: '2026-01-01', lastDay: '2026-12-31' });
    expect(daysOf({ from: '2025-12-15', until: '2026-06-14' }, '2026-03-02')).toEqual({
      firstDay: '2025-12-15',
      lastDay: '2026-06-14',
    });
  });

  it('knows the months around a day, at the turn of a year too', () => {
    expect(usualDays('2026-01-31').map(({ name, firstDay, lastDay }) => [name, firstDay, lastDay])).toEqual([
      ['thisMonth', '2026-01-01', '2026-01-31'],
      ['lastMonth', '2025-12-01', '2025-12-31'],
      ['thisYear', '2026-01-01', '2026-12-31'],
      ['lastYear', '2025-01-01', '2025-12-31'],
    ]);
  });

  it('offers each window once, the latest first, and none that has not begun', () => {
    const window = (windowName: string, firstDay: string | null, lastDay: string | null) => ({
      windowName,
      firstDay,
      lastDay,
    });
    expect(
      windowsOf(
        [
          window('Kỳ 1', '2025-12-15', '2026-03-14'),
          window('Kỳ 1', '2025-12-15', '2026-03-14'),
          window('Kế hoạch', null, null),
          window('Kỳ 2', '2026-03-15', '2026-06-14'),
          window('Kỳ 3', '2026-06-15', '2026-12-14'),
        ],
        '2026-04-01',
      ).map(({ label }) => label),
    ).toEqual(['Kỳ 2: 15/03/2026 – 14/06/2026', 'Kỳ 1: 15/12/2025 – 14/03/2026']);
  });
});
