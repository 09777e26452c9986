import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, startOfDayInVietnam } from '#base/date.ts';
import { sentBeforeWindowEnds } from './sent-early.ts';

describe('a report sent before its window ends', () => {
  const window = { lastDay: '2026-06-12' };

  it('is early until the last day has ended in Vietnam, whatever the day is elsewhere', () => {
    expect(sentBeforeWindowEnds(window, new Date('2026-06-10T03:00:00Z'))).toEqual({
      windowEndsOn: '2026-06-12',
      earlyBy: 3,
    });
    expect(sentBeforeWindowEnds(window, new Date('2026-06-12T16:59:59Z'))?.earlyBy).toBe(1);
    expect(sentBeforeWindowEnds(window, new Date('2026-06-12T17:00:00Z'))).toBeUndefined();
  });

  it('says nothing of a window that counts no days', () => {
    expect(sentBeforeWindowEnds({ lastDay: null }, new Date('2026-06-10T03:00:00Z'))).toBeUndefined();
  });

  it('counts down by one a day to the end', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
        const sent = startOfDayInVietnam(addDays(window.lastDay, -days));
        expect(sentBeforeWindowEnds(window, sent)?.earlyBy).toBe(days >= 0 ? days + 1 : undefined);
      }),
    );
  });
});
