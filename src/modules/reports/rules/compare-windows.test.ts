import { describe, expect, it } from 'vitest';
import { previousOf, sameOfLastYear } from './compare-windows.ts';

const window = (firstDay: string, lastDay: string, dutyId = 'd') => ({ dutyId, firstDay, lastDay });

describe('what stands beside a figure', () => {
  const now = window('2026-02-12', '2026-03-11');

  it('is the newest window before this one of the same duty', () => {
    const others = [
      window('2025-12-12', '2026-01-11'),
      window('2026-01-12', '2026-02-11'),
      window('2026-03-12', '2026-04-11'),
      window('2026-01-20', '2026-02-11', 'another'),
    ];
    expect(previousOf(now, others)).toBe(others[1]);
    expect(previousOf(now, [])).toBeUndefined();
  });

  it('is the window of about the same days a year before, of any programme', () => {
    const others = [
      window('2025-02-15', '2025-03-14', 'another'),
      window('2025-01-12', '2025-02-11'),
      window('2024-12-12', '2025-12-11'),
    ];
    expect(sameOfLastYear(now, others)).toBe(others[0]);
    expect(sameOfLastYear(now, others.slice(1))).toBeUndefined();
  });
});
