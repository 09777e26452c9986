import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secondsForNetwork, secondsInCrowd, secondsToWait } from './slowing.ts';

const now = new Date('2026-03-02T05:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

describe('slowing', () => {
  it('lets the first tries be, then makes each failure cost twice the wait, up to a quarter of an hour', () => {
    const waits = [0, 4, 5, 6, 7, 12, 50].map((n) => secondsToWait(Array(n).fill(now), now));
    expect(waits).toEqual([0, 0, 4, 8, 16, 512, 900]);
  });

  it('never waits longer for fewer failures, and ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 3600 }), (count, seconds) => {
        const failures = Array(count).fill(ago(seconds));
        expect(secondsToWait(failures, now)).toBeLessThanOrEqual(secondsToWait([...failures, ago(seconds)], now));
        if (seconds >= 900) expect(secondsToWait(failures, now)).toBe(0);
      }),
    );
  });

  it('paces a crowd of strangers', () => {
    expect(secondsInCrowd(now, now)).toBe(2);
    expect(secondsInCrowd(ago(2), now)).toBe(0);
    expect(secondsInCrowd(undefined, now)).toBe(0);
  });

  it('paces a network, and in a crowd so that others have their turn', () => {
    expect([false, true].map((isCrowd) => secondsForNetwork(now, isCrowd, now))).toEqual([5, 20]);
    expect(secondsForNetwork(ago(20), true, now)).toBe(0);
    expect(secondsForNetwork(undefined, true, now)).toBe(0);
  });
});
