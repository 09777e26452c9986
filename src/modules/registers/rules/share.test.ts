import { describe, expect, it } from 'vitest';
import { shareOf } from './share.ts';

describe('a share in per cent', () => {
  it('is whole only where nothing is missing', () => {
    expect([shareOf(78, 80), shareOf(80, 80), shareOf(9_999, 10_000), shareOf(0, 5)]).toEqual([97.5, 100, 99.9, 0]);
    expect(shareOf(0, 0)).toBeUndefined();
  });
});
