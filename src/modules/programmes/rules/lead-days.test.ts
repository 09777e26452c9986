import { describe, expect, it } from 'vitest';
import { lastDayInTime } from '#base/window.ts';
import { dueAbove, earlierDay, leavesNoDay } from './lead-days.ts';

const days = { firstDay: '2026-02-12', lastDay: '2026-03-11' };
const above = [{ ...days, dueLastDay: '2026-03-14' }];

describe('an office needs days between its units and its own total', () => {
  it('has none when the day of the level above was copied, however it is said', () => {
    expect(leavesNoDay({ ...days, day: '2026-03-15', inclusive: false }, above)).toBe(true);
    expect(leavesNoDay({ ...days, day: '2026-03-14', inclusive: true }, above)).toBe(true);
    expect(leavesNoDay({ ...days, day: '2026-03-13', inclusive: true }, above)).toBe(false);
  });

  it('is asked nothing for other days, and nothing for a plan', () => {
    expect(dueAbove({ firstDay: '2026-01-01', lastDay: '2026-03-11' }, above)).toBeUndefined();
    const plan = { firstDay: null, lastDay: null };
    expect(dueAbove(plan, [{ ...plan, dueLastDay: '2026-03-14' }])).toBeUndefined();
  });

  it('the earlier day leaves exactly that many', () => {
    for (const inclusive of [true, false]) {
      const day = earlierDay(inclusive, '2026-03-14', 5);
      expect(lastDayInTime({ day, inclusive })).toBe('2026-03-09');
    }
  });
});
